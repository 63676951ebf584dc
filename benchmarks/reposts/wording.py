"""The words that the generator puts in or exchanges; apart from the engine's own tables."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


WRAPPERS = (
    "Diteruskan berkali-kali\n{}",
    "Forwarded message:\n\n{}",
    "*Copas dari grup sebelah*\n\n{}\n\nTolong sebarkan ke keluarga dan teman!",
    "[12/03/24 08.15.22] Pak RT: {}",
    "17/08/24, 19.40 - Bu Yanti: {}\n17/08/24, 19.41 - Bu Yanti: Share ya ibu-ibu",
    "Dapat kiriman dari saudara di kampung, katanya begini:\n\n{}",
    "INFO PENTING!!! Baca sampai habis ya 👇👇\n{}\nViralkan, jangan berhenti di kamu!",
    "> {}\n\nIni barusan masuk di WA kantor",
    "{}\n\nSumber: grup alumni. Mohon diteruskan ke grup lain, semoga bermanfaat.",
    'guys ada yang kirim ini ke mamaku\n"{}"',
)
GREETINGS = (
    "Assalamualaikum warahmatullahi wabarakatuh, bapak ibu sekalian.\n\n{}\n\nWassalamualaikum.",
    "Selamat pagi semuanya, semoga sehat selalu 🙏\n{}",
    "Mohon izin menyampaikan, para sesepuh dan rekan grup yang saya hormati.\n{}\nTerima kasih.",
    "Bismillah. {} Semoga Allah melindungi kita dan keluarga, aamiin ya rabbal alamin 🤲",
    "{}\n\nYa Allah, jauhkanlah negeri ini dari segala bala dan musibah. Aamiin.",
    "Salam sejahtera untuk kita semua. Om swastiastu. {}\nTuhan memberkati.",
    "Halo kak, apa kabar? Semoga dalam lindungan-Nya.\n\n{}",
    "Innalillahi... {}\nMari kita berdoa untuk keselamatan bangsa.",
)
QUESTIONS = (
    "Apakah benar {}?",
    "Benarkah {}?",
    "Betulkah kabar bahwa {}?",
    "{}\n\nIni benar tidak ya, kak?",
    "Mau tanya, pesan di bawah ini hoaks bukan?\n{}",
    "Min, tolong dicek dong kebenarannya: {}",
    'Ada yang tahu apakah ini valid? "{}"',
    "{} Beneran gak sih?",
    "Emang iya {}?",
)
DEBUNKS = (
    "[SALAH] {}",
    "[HOAKS] {}",
    "HOAX: {}",
    "Cek fakta: keliru, {}",
    'Klarifikasi: pesan berantai yang berbunyi "{}" tidak benar.',
    "{}\n\nFaktanya, kabar di atas bohong.",
    "Waspada hoaks lama yang beredar lagi!\n\n{}",
    "[Disinformasi] {}",
    'Pihak terkait membantah narasi "{}". Jangan mudah percaya.',
    "{} <- ini penipuan, jangan diklik",
)
SATIRES = (
    "[SATIRE] {}",
    "(Satir) {}",
    "{} #satire",
    "Konten parodi: {}",
    "Cuma bercanda, jangan dianggap serius: {}",
    "{}\n\n*artikel ini fiksi belaka, sekadar humor*",
)
EMOJI = _words("😱 🔥 🙏 ⚠️ 😭 🚨 🇮🇩 👇 💥 😡 👍 ❤️ 🤲 📢 ‼️")
LOOK_ALIKES = dict(zip("aeopcyxisjAEOPCTXHKMB", "аеорсухіѕјАЕОРСТХНКМВ", strict=True))
LEET = dict(zip("aeio", "4310", strict=True))
INVISIBLES = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

SYNONYMS = tuple(
    tuple(line.split("/"))
    for line in _lines(
        """
        meninggal dunia/wafat
        meninggal/wafat
        menangkap/membekuk
        ditangkap/dibekuk
        mengatakan/menuturkan
        memberikan/memberi
        masyarakat/warga
        warga/penduduk
        rakyat/masyarakat
        menjelaskan/menerangkan
        saat ini/sekarang
        sekarang/kini
        namun/tetapi
        tetapi/namun
        karena/sebab
        setelah/sesudah
        sekitar/kira-kira
        akan/bakal
        telah/sudah
        sudah/telah
        hanya/cuma
        segera/secepatnya
        uang/duit
        gratis/cuma-cuma
        mendapatkan/memperoleh
        mendapat/memperoleh
        membagikan/menyalurkan
        dibagikan/disalurkan
        besar/gede
        melihat/menyaksikan
        semua/seluruh
        banyak/sejumlah besar
        ternyata/rupanya
        marah/murka
        terkait/mengenai
        tentang/perihal
        membuat/menyebabkan
        memakai/menggunakan
        menggunakan/memakai
        untuk/guna
        serta/dan juga
        seperti/bagaikan
        anak/bocah
        orang tua/ayah dan ibu
        mobil/kendaraan
        rumah/kediaman
        sangat/amat
        mulai/terhitung
        meminta/mengharapkan
        terjadi/berlangsung
        tempat/lokasi
        cepat/lekas
        seluruh/segenap
        dapat/bisa
        bisa/dapat
        harus/mesti
        jika/apabila
        kalau/jika
        agar/supaya
        supaya/agar
        berita/kabar
        informasi/keterangan
        para/sekalian
        yakni/yaitu
        hingga/sampai
        sampai/hingga
        bantuan/sokongan
        pemimpin/ketua
        takut/gentar
        korban/mangsa
        wanita/perempuan
        pria/laki-laki
        perempuan/wanita
        """
    )
)
"""A word or phrase, and another with its meaning."""

MONTHS = _words(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu")
PLACES = _lines(
    """
    Aceh
    Medan
    Padang
    Riau
    Jambi
    Palembang
    Lampung
    Banten
    Jakarta
    Bogor
    Bekasi
    Tangerang
    Bandung
    Semarang
    Yogyakarta
    Surabaya
    Bali
    Lombok
    Kupang
    Pontianak
    Banjarmasin
    Samarinda
    Makassar
    Manado
    Ambon
    Papua
    Jawa Barat
    Jawa Tengah
    Jawa Timur
    Kalimantan Timur
    Kalimantan
    Sumatera Barat
    Sulawesi Selatan
    Cianjur
    Sukabumi
    Garut
    Cirebon
    Malaysia
    Singapura
    Thailand
    Jepang
    Rusia
    Amerika Serikat
    Turki
    Iran
    Mesir
    Inggris
    Prancis
    Australia
    Taiwan
    """
)
OFFICES = _lines(
    """
    Presiden
    Wakil Presiden
    Menteri Kesehatan
    Menteri Keuangan
    Menteri Agama
    Menteri Pertahanan
    Menteri Sosial
    Mendagri
    Menkes
    Kapolri
    Kapolda
    Panglima TNI
    Gubernur
    Bupati
    Wali Kota
    Ketua DPR
    Ketua KPU
    Ketua KPK
    Jaksa Agung
    BMKG
    BNPB
    BPOM
    Kemenkes
    Kemensos
    Kominfo
    Bawaslu
    KPU
    KPK
    DPR
    Mahkamah Konstitusi
    Bank Indonesia
    Pertamina
    Telkomsel
    BPJS Kesehatan
    BRI
    """
)
PEOPLE = _lines(
    """
    Jokowi
    Prabowo
    Gibran
    Anies
    Ganjar
    Mahfud
    Muhaimin
    Megawati
    Luhut
    Puan
    Bahlil
    Kaesang
    Ahok
    Najwa Shihab
    Rocky Gerung
    Surya Paloh
    Sri Mulyani
    Erick Thohir
    Sandiaga Uno
    Ridwan Kamil
    Dedi Mulyadi
    Hasto
    Moeldoko
    Netanyahu
    Biden
    Trump
    Putin
    Ma'ruf Amin
    Retno Marsudi
    Tito Karnavian
    """
)
BAITS = (
    "https://s.id/bantuan-warga",
    "http://promo-hadiah.xyz/klaim",
    "www.daftar-kuota.online",
    "https://bit.ly/3KdanaTunai",
    "cek-penerima.site/daftar",
)
ONES = _words("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
