"""The page's words in Indonesian, the language it opens in."""

from __future__ import annotations

from cekfakta.wording import command_indonesian
from cekfakta.wording.report_indonesian import REPLY, REPORT
from cekfakta.wording.shape import BatchWording, CheckWording, SearchWording, Wording

_CHECK = CheckWording(
    tab="Periksa",
    box="Tempel pesan yang Anda terima",
    placeholder="Misalnya pesan terusan dari grup keluarga. Tempel apa adanya.",
    button="Periksa",
    working="Sedang membandingkan dengan catatan kami…",
    examples="Belum punya pesan? Coba salah satu:",
    clear="Kosongkan",
    empty="Kotaknya masih kosong. Tempel dulu pesan yang ingin diperiksa, lalu tekan Periksa.",
    too_long="Pesan ini terlalu panjang. Paling banyak {limit} huruf dan tanda sekali periksa. "
    "Bagi pesannya menjadi beberapa bagian.",
    unreadable="Isi kotak ini tidak terbaca sebagai pesan. Salin ulang tulisannya, "
    "bukan berkas atau gambarnya, lalu coba lagi.",
    busy="Sedang banyak yang memeriksa pesan. Tunggu sebentar, lalu tekan Periksa lagi.",
    failed="Maaf, pemeriksaan ini gagal di pihak kami.",
    failed_hint="Pesan Anda tidak disimpan. Coba lagi. Bila tetap gagal, beri tahu pengelola "
    "layanan ini.",
)

_BATCH = BatchWording(
    tab="Banyak pesan",
    intro="Unggah tabel pesan (.csv atau .jsonl) dan pilih kolom yang berisi pesannya. Lalu "
    "unduh hasilnya. Berkas Anda dihapus setelah selesai.",
    file="Pilih berkas .csv atau .jsonl",
    column="Kolom yang berisi pesan",
    button="Periksa semua",
    working="Memeriksa pesan",
    unit="pesan",
    done="{done} pesan diperiksa.",
    rejected="{count} baris tidak bisa dipakai. Sebabnya ada di berkas kedua.",
    first_rows="{count} baris pertama",
    download="Unduh hasil (.csv)",
    download_rejects="Unduh baris yang tidak bisa dipakai",
    chosen="Berkas: {name}",
    no_file="Belum ada berkas. Unggah dulu berkas .csv atau .jsonl.",
    no_column="Pilih dulu kolom yang berisi pesan.",
    unreadable="Berkas ini tidak bisa dipakai. Pastikan berkasnya .csv dengan judul kolom di baris "
    "pertama, atau .jsonl dengan satu objek per baris.",
    too_many="Berkas ini berisi {count} baris. Di halaman ini paling banyak {limit}. "
    "Bagi berkasnya, atau pakai perintah “cekfakta batch”.",
    columns=("Baris", "Pesan", "Jawaban", "Sumber"),
)

_SEARCH = SearchWording(
    tab="Cari catatan",
    box="Cari pernyataan dan hasil periksa fakta",
    placeholder="Misalnya: tarif ojek daring",
    button="Cari",
    empty="Ketik dulu kata yang ingin dicari.",
    nothing="Tidak ada catatan yang cocok. Coba kata lain yang lebih umum.",
    found="{count} catatan, yang paling cocok di atas",
    read="Baca isinya",
    checked_claim="Kabar yang diperiksa",
    expired="berlaku sampai {date}",
    superseded="sudah diganti catatan baru",
)

INDONESIAN = Wording(
    code="id",
    name="Indonesia",
    switch="Bahasa",
    title="cekfakta",
    tagline="Tempel pesan terusan. Lihat apa kata lembaga, media, dan pemeriksa fakta tentang "
    "isinya. Kutipan, sumber, dan tanggalnya ikut ditampilkan.",
    private="Pesan Anda tidak disimpan dan tidak dikirim ke pihak lain.",
    limits_title="Yang tidak bisa dijawab cekfakta",
    limits=(
        "Hal yang belum ada di catatannya. Untuk itu jawabannya “belum ada keterangan yang cukup”, "
        "bukan “hoaks”.",
        "Kebenaran gambar, video, dan suara. Yang dibaca hanya tulisannya.",
        "Keadaan setelah tanggal catatan terbaru, yang tertulis di bawah halaman ini.",
        "Kepastian. Jawabannya dibuat program komputer, yang bisa keliru: baca kutipannya dan buka "
        "sumbernya.",
    ),
    footer="cekfakta {version} · {count} pernyataan dan hasil periksa fakta, "
    "{oldest} sampai {newest}",
    months=(
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    thousands=".",
    check=_CHECK,
    report=REPORT,
    reply=REPLY,
    batch=_BATCH,
    search=_SEARCH,
    command=command_indonesian.INDONESIAN,
)
