"""The words that the reader of messages knows, as sets of formal, folded words."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


TITLES = words(
    """
    a.n an.n d.a u.p u.b c.q bpk bp ny nn tn sdr sdri yth dr drs dra drg drh ir prof h hj kh
    k.h kombes kompol akbp akp ipda iptu aipda aiptu bripka brigpol brigjen irjen komjen jend
    letjen mayjen kol letkol kapt lettu letda serma sertu serda pdt rm ust tgk st jl jln gg
    blok no nos nomor hlm hal tgl tlp telp hp rp vol ed cet kec kab kel ds dsn prov bln thn th
    jan feb mar apr jun jul agu agt sep sept okt nov des gbr lih lamp s.d sd mr mrs ms al alm
    almh ayat pt cv ud muh moh maks max
    """
)
"""Abbreviations that stand before what they belong to: their point ends no sentence."""

TRAILERS = words("dkk dll dsb dst tbk wib wita wit et.al cs jr sr inc ltd corp pol bin")
"""Abbreviations that may end a sentence."""

STARTERS = words(
    """
    ia dia mereka kami kita saya anda menurut dalam pada hal selain namun tetapi tapi sementara
    sedangkan adapun karena untuk dengan demikian kemudian setelah sebelum sejak saat ketika
    jika kalau bila para masyarakat pemerintah polisi polri kementerian presiden menteri ini
    itu hingga sebelumnya akibat oleh informasi berdasarkan seorang sejumlah beberapa tidak
    bukan belum jangan
    """
)
"""Words that, with a capital, begin a sentence after a doubtful point."""

ACRONYMS = words(
    """
    TNI POLRI RI KPK KPU BAWASLU MUI NU BRI BNI BCA BTN BSI BI OJK BPJS BPOM BMKG BNPB BPBD
    BUMN PLN PT CV TBK DPR DPRD MPR MK MA PDIP PKS PKB PAN PPP PSI NKRI UU KUHP PP KTP KK SIM
    STNK BPKB NIK NPWP ASN PNS PPPK CPNS TKI TKW PMI BBM SPBU LPG BLT PKH THR SMP SMA SMK SD
    SMS APK AS USA WHO PBB UNICEF WIB WITA WIT HIV AIDS DNA COVID PCR KRL MRT LRT KAI TKA WNI
    WNA FBI CIA NASA DKI IKN UMKM KUR HP TV CCTV UGM UI ITB IPB UMR UMP PHK RUU PSSI KJP KIP
    """
)
"""Acronyms that stay in capitals when shouting is calmed."""

GREETINGS = words(
    """
    assalamualaikum assalamu assalamualikum alaikum alaikumussalam waalaikumsalam wr wb
    warahmatullahi warahmatullah wabarakatuh wabarokatuh salam sejahtera selamat pagi siang
    sore malam halo hai hello hi hei bapak ibu saudara kakak adik semua semuanya sekalian teman
    sahabat kawan rekan grup admin yth dan para warga om swastiastu shalom namo buddhaya salom
    permisi mohon izin kabar apa share untuk kita bagi anda kalian dulur bosku gaes guys min
    bro sis gan sobat pak bu kami saya ucapkan hormat dengan buat di ini yang budiman terima
    kasih banyak sebelumnya atas perhatian perhatiannya kerja samanya kerjasamanya wassalam
    wassalamualaikum ya
    """
)
"""A sentence of these words alone greets or thanks."""

PRAYERS = words("semoga mudah amin amiin allahumma robbana rabbana astagfirullah ya bismillah")
"""Words with which a prayer begins."""

PRAYER_WORDS = words(
    """
    amin amiin ya allah rabb tuhan robbal rabbal alamin alamiin subhanallah alhamdulillah
    masyaallah astagfirullah allahuakbar allahu akbar innalillahi inna lillahi wa wainnailaihi
    ilaihi rojiun rajiun bismillah bismillahirrahmanirrahim insyaallah masya insya subhan swt
    turut berduka cita berdukacita doa doakan mohon al fatihah alfatihah syukur puji merdeka
    """
)
"""A sentence of these words alone prays."""

EVALUATIONS = words(
    """
    mantap keren bagus hebat luar biasa top setuju sekali banget sangat lucu parah gila sedih
    seram ngeri kasihan miris memalukan malu aduh waduh wah wow astaga ya sih nih kok deh dong
    lah ini itu memang benar betul sip oke ok jos gas lanjut lanjutkan sadis biadab kejam jahat
    zalim dungu bodoh ternyata sungguh luarbiasa viral heboh gempar geger breaking news info
    penting terbaru update terkini hot awas siaga satu darurat wkwk wkwkwk haha hahaha hehe ayo
    asyik akhirnya subhanallah detik mengejutkan menggemparkan tercengang pakai semua kita pun
    masyaallah allahuakbar untuk resmi selamat pengumuman pemberitahuan perhatian peringatan
    kabar gembira baik buruk spesial hari bagi anda live bro lur
    """
)
"""A sentence of these words alone exclaims or judges; it states nothing."""

OPINION_STARTS = (
    "menurut saya",
    "menurut aku",
    "menurutku",
    "menurut kami",
    "saya rasa",
    "saya pikir",
    "aku rasa",
    "aku pikir",
    "saya kira",
    "saya berharap",
    "saya suka",
    "saya harap",
    "pendapat saya",
    "saya setuju",
    "saya tidak setuju",
    "kayaknya",
    "sepertinya",
    "kalau saya",
)
"""How a sentence that gives only an opinion begins."""

QUESTION_WORDS = words(
    """
    apa apakah benarkah betulkah siapa siapakah kapan kapankah bagaimana bagaimanakah mengapa
    mengapakah kenapa berapa berapakah mana manakah adakah bisakah bolehkah haruskah masihkah
    akankah tahukah percayakah sudahkah ngapain
    """
)
"""Words with which a question begins."""

SHARE_VERBS = words(
    """
    sebarkan disebarkan sebar menyebarkan sebarluaskan disebarluaskan menyebarluaskan viralkan
    diviralkan share dishare bagikan dibagikan teruskan diteruskan forward copas
    """
)
"""What a chain message asks for."""

SHARE_WORDS = SHARE_VERBS | words(
    """
    ayo mari tolong mohon harap harus bantu bantuannya silakan segera wajib please plis monggo
    dan ini itu info informasi pesan berita kabar video postingan pemberitahuan ke semua
    seluruh grup teman keluarga saudara kerabat sanak kontak wa whatsapp fb facebook medsos
    media sosial anda kita kamu kalian kami yang lain lainnya agar supaya biar tahu mengetahui
    waspada berhati hati orang banyak luas sekarang juga ya demi kebaikan keselamatan bersama
    jangan sampai berhenti di sini tangan putus terima kasih sebanyak banyaknya mungkin seluas
    luasnya secepatnya secepat sebanyaknya untuk dari sebelah tetangga menyelamatkan bermanfaat
    semoga penting sangat lagi terus viral masyarakat umum rakyat indonesia bisa dibaca baca
    nya a n copy paste asli aslinya
    """
)
"""A call to share that holds these words alone says nothing else."""

CALLS = words(
    """
    ayo mari tolong mohon harap silakan segera jangan hati berhati waspada waspadalah awas klik
    daftar daftarkan hubungi cek lihat tonton simak subscribe like follow ikuti kirim kirimkan
    isi dukung bantu share sebarkan viralkan bagikan sebar teruskan dapatkan ambil download
    unduh pasang gunakan pakai minum makan baca ingat ingatlah perhatikan pantau lapor laporkan
    buktikan coba stop hindari tinggalkan boikot lawan tolak bangun bersatu jaga gabung
    bergabung kunjungi scan buruan siapkan simpan catat cukup biarkan telepon chat komen ketik
    tulis jawab himbauan imbauan doakan yuk mohonlah bagi
    """
)
"""Words with which a call to act begins."""

OFFERS_AND_RISKS = words(
    """
    bansos bantuan dana hadiah undian gratis kuota uang pulsa lowongan rekrutmen perekrutan
    pinjaman subsidi blt thr gaji giveaway promo diskon voucher beasiswa hibah kompensasi
    insentif cashback token saldo emas pemutihan pendaftaran penghapusan pencairan tunjangan
    loker kerja hujan badai gempa tsunami banjir longsor kebakaran erupsi ledakan bom teror
    razia tilang kecelakaan penculikan penculik begal perampokan pembunuhan racun beracun
    kanker virus bakteri wabah penyakit vaksin meninggal mati tewas kematian bahaya berbahaya
    penipuan palsu ijazah tersangka korupsi tarif pajak iuran biaya denda larangan pemblokiran
    penutupan babi haram minyak formalin boraks plastik obat ramuan menyembuhkan sembuh stroke
    diabetes jantung ampuh mujarab chip radiasi demonstrasi demo kerusuhan bentrok tka pki
    kudeta penembakan penangkapan pemecatan bocah korban
    """
)
"""Words that give a call or a headline something to check: an offer, a risk, an event."""

REASONS = words(
    "karena sebab akibat supaya agar bahwa nanti kalau jika bila ternyata sudah telah akan sedang "
    "ada adalah mengandung menyebabkan terbukti resmi mulai berlaku dapat"
)
"""Words that tie a fact to a call."""

PREDICATES = words(
    """
    adalah ialah merupakan ada akan telah sudah sedang masih belum bisa dapat harus boleh wajib
    tidak bukan tanpa jadi punya resmi naik turun bagi buka tutup jual beli tewas wafat mati
    mundur minta datang tiba masuk keluar ikut lulus menang kalah hilang jatuh tumbang runtuh
    pecah rusak hancur habis gratis promo palsu haram halal ditangkap mulai makan minum bangun
    bangkit lahir pindah pulang pergi lari gagal batal sah kena bocor terbit hidup hadir muncul
    tolak larang dukung akui sebut klaim ancam pecat copot ganti tangkap bunuh serang kirim
    kuasai usir gugat tuntut vonis bongkar umumkan ingin mau hendak rampas curi tampar pukul
    robek ajak ungkap buat pakai cair cairkan tertangkap murka marah setuju gabung pimpin hapus
    batasi blokir sita hukum temukan terima kembali mengamuk panik takut sakit sembuh kuat
    ampuh aman bahaya rugi untung
    """
)
"""Root words and auxiliaries that make a predicate without a verbal prefix."""

NOT_VERBS = words(
    """
    dinas diri direktur direktorat digital dinding dini dirjen disiplin diskon dilema diabetes
    dialog diploma distrik diskusi dirut divisi disabilitas direksi diesel diktator dimensi
    diet dinasti menteri media medan medis merah mesin mesir metro meter mereka meski meskipun
    merek mengenai menurut menit menjelang mental merdeka megawati melalui memang mengapa
    menkes menhan menag mendagri merpati berita beras berat bersama berapa berikut berbagai
    beberapa berani bersih berdasarkan bermacam berlin berkas beranda bergizi bersejarah
    berbahaya bersangkutan bernama bernomor teror terhadap terus terang tersebut terbaru
    terakhir terbaik terminal ternyata tertentu termasuk terlalu terkini terkenal teratas
    terbesar terpercaya terlampir tercinta terhormat terdekat pekan rekan bukan bahkan ikan
    silakan sedangkan misalkan akan rakan asalkan kemudikan pelikan menengah merchandise merk
    mewah berlian bertahun sekolah masalah jumlah istilah sebelah setelah majalah makalah risalah
    celah melati pendidikan kebijakan kerusakan kenaikan kedudukan kebanyakan kebaikan pemasukan
    perbaikan dibanding
    """
)
"""Words that look like verbs by their prefix or suffix."""

KNOWN_NAMES = words(
    """
    aceh medan padang pekanbaru riau jambi palembang bengkulu lampung jakarta bogor depok
    tangerang bekasi banten bandung cirebon semarang solo surakarta yogyakarta surabaya malang
    sidoarjo madura bali denpasar lombok mataram kupang ntt ntb pontianak kalimantan
    banjarmasin samarinda balikpapan sulawesi makassar manado palu kendari gorontalo ambon
    maluku ternate papua jayapura sorong merauke sumatera sumatra jawa batam indonesia malaysia
    singapura thailand filipina vietnam myanmar china cina tiongkok jepang korea india arab
    saudi palestina israel gaza iran irak turki rusia ukraina amerika inggris prancis jerman
    belanda australia kanada jokowi prabowo gibran megawati anies ganjar mahfud sby ahok trump
    putin netanyahu polri polda polres polsek tni kpk kpu bawaslu mui nu muhammadiyah bpom bmkg
    bnpb kominfo komdigi kemenkes kemensos kemenag kemendikbud bri bni bca mandiri btn bsi ojk
    bpjs pertamina pln telkomsel indosat xl gojek grab tokopedia shopee whatsapp facebook
    google
    """
)
"""Places, people and bodies that are names also in lower case."""

NEGATORS = words("tidak tak bukan belum jangan tanpa takkan mustahil bukanlah tidaklah bukannya")
"""Words that turn a statement round."""

DENIALS = words("hoaks bohong kebohongan fitnah disinformasi misinformasi keliru hoaksnya")
"""Words that call a statement untrue."""

MARKERS = {
    "id": words(
        """
        yang dan di ini itu untuk dengan tidak ada akan dari ke sudah karena juga pada
        adalah saya kami kita dalam atau oleh bisa orang anda mereka dia telah bahwa bukan
        belum jangan seperti lagi hanya saja agar supaya jika kalau sampai setelah sebelum
        hari tahun banyak semua para sangat lebih masih harus dapat apa siapa bagaimana
        mengapa kapan tanpa namun tetapi sedangkan sehingga serta hingga antara tentang
        kepada warga rakyat uang baru mulai resmi hati segera sebarkan bantuan nomor rumah
        anak kalian kamu aku nasabah hadiah selamat sebagai menjadi sebuah merupakan terhadap
        """
    ),
    "ms": words(
        """
        kerana iaitu ialah sahaja bahawa daripada awak ringgit polis hospital wang nak tak
        sila mesyuarat kerajaan beliau pejabat encik puan cakap telefon jumaat ahad isnin
        khamis ogos mac julai jun disember oktober perdana dijangka menerusi dimaklumkan
        pelajar korang diorang takde
        """
    ),
    "jv": words(
        """
        iki ora karo kang sing wong ana arep lan ing wis kowe opo iku menyang saka ojo
        durung yen nggih mboten ngono kabeh teko dudu iso nang gak seng wes arek awakmu
        sampeyan piye kok kudu isih mung saiki ngene kuwi gawe tuku omah dino bengi enjing
        dereng sampun
        """
    ),
    "su": words(
        """
        teu henteu anu nu ka jeung kuring abdi urang aya mah teh geus ieu eta naon kumaha
        ulah pikeun sanes tos moal sareng atuh euy wae lamun dina loba keur jalma poe imah
        """
    ),
    "en": words(
        """
        the of and to is in that for was are with this on it as be by has have not you from
        they will at an or but we his her their been were which who all what can if
        """
    ),
}
"""Words that speak for a language, by its ISO 639 code."""

NO_NEGATION = words("hanya cuma saja sekadar sedikit lama jarang lain apa")
"""Words after which a negator denies nothing: ``tidak hanya``."""

NAME_PREFIXES = words(
    """
    bapak pak ibu bu haji hj dr prof kombes pol brigjen irjen jenderal ustaz ustadz presiden
    gubernur bupati menteri kapolda kapolres wali rp allah kabar info hari senin selasa rabu kamis
    jumat sabtu minggu wib wita wit kota kabupaten provinsi
    """
)
"""Capitalised words that belong to no name by themselves, in lower case."""

PLAUSIBLE_LANGUAGES = words("id ms jv en ar zh ja ko th vi tl hi ta nl de fr es pt it ru tr")
"""Languages that messages passed on in Indonesia are written in, by their ISO 639 code."""

CALL_LEADS = words("dan jadi maka makanya kawan teman sobat bunda anda kalian semua pokoknya")
"""Words that may stand before the verb of a call."""
