"""The page's words in Indonesian, the language it opens in."""

from __future__ import annotations

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance
from cekfakta.wording.shape import (
    BatchWording,
    CheckWording,
    Confidence,
    ReplyWording,
    ReportWording,
    SearchWording,
    Wording,
)

_CHECK = CheckWording(
    tab="Periksa",
    box="Tempel pesan yang Anda terima",
    placeholder="Misalnya pesan terusan dari grup keluarga. Tempel apa adanya.",
    button="Periksa",
    working="Sedang membandingkan dengan pernyataan resmi…",
    examples="Belum punya pesan? Coba salah satu:",
    clear="Kosongkan",
    empty="Kotaknya masih kosong. Tempel dulu pesan yang ingin diperiksa, lalu tekan Periksa.",
    too_long="Pesan ini terlalu panjang. Paling banyak {limit} huruf sekali periksa; "
    "bagi pesannya menjadi beberapa bagian.",
    unreadable="Isi kotak ini tidak terbaca sebagai pesan. Salin ulang tulisannya, "
    "bukan berkas atau gambarnya, lalu coba lagi.",
    busy="Sedang banyak yang memeriksa pesan. Tunggu sebentar, lalu tekan Periksa lagi.",
    failed="Maaf, pemeriksaan ini gagal di pihak kami.",
    failed_hint="Pesan Anda tidak disimpan. Coba lagi; bila tetap gagal, beri tahu pengelola "
    "layanan ini.",
)

_REPORT = ReportWording(
    message={
        Label.SUPPORTED: "Pesan ini sesuai dengan pernyataan resmi",
        Label.REFUTED: "Pesan ini bertentangan dengan pernyataan resmi",
        Label.CONFLICTING: "Sumber saling bertentangan tentang pesan ini",
        Label.NOT_ENOUGH_EVIDENCE: "Pesan ini belum terverifikasi",
    },
    claim={
        Label.SUPPORTED: "Sesuai pernyataan resmi",
        Label.REFUTED: "Bertentangan dengan pernyataan resmi",
        Label.CONFLICTING: "Sumber saling bertentangan",
        Label.NOT_ENOUGH_EVIDENCE: "Belum terverifikasi",
    },
    advice={
        Label.SUPPORTED: "Tetap baca sumbernya sebelum meneruskan; keadaan bisa berubah.",
        Label.REFUTED: "Sebaiknya jangan diteruskan. Baca kutipan di bawah untuk tahu sebabnya.",
        Label.CONFLICTING: "Baca kedua sisi di bawah sebelum menyimpulkan.",
        Label.NOT_ENOUGH_EVIDENCE: "Belum terverifikasi bukan berarti salah, dan bukan berarti "
        "benar. Sebaiknya tahan dulu sebelum meneruskan.",
    },
    reasons={
        Reason.EVIDENCE_AGREES: "Pernyataan yang kami temukan mengatakan hal yang sama.",
        Reason.EVIDENCE_DENIES: "Pernyataan yang kami temukan mengatakan hal yang berlawanan.",
        Reason.KNOWN_MESSAGE: "Klaim ini pernah beredar dan sudah diperiksa.",
        Reason.SOURCES_DISAGREE: "Ada sumber yang membenarkan dan ada yang membantah.",
        Reason.NOTHING_FOUND: "Kami tidak menemukan pernyataan resmi tentang hal ini.",
        Reason.WEAK_EVIDENCE: "Ada pernyataan yang mirip, tetapi belum cukup untuk memutuskan.",
        Reason.OUT_OF_DATE: "Pernyataan yang kami temukan sudah tidak berlaku, atau terbit sebelum "
        "kejadian ini.",
        Reason.TOO_SHORT: "Kalimatnya terlalu pendek untuk diperiksa.",
        Reason.NOT_INDONESIAN: "Klaim ini tidak berbahasa Indonesia; cekfakta hanya menilai bahasa "
        "Indonesia.",
    },
    confidence=(
        Confidence(0.95, "sangat yakin"),
        Confidence(0.80, "yakin"),
        Confidence(0.65, "cukup yakin"),
        Confidence(0.0, "kurang yakin"),
    ),
    covers="mencakup {part} dari {whole} klaim",
    no_claims="Tidak ada klaim yang bisa diperiksa",
    no_claims_hint="Isinya tampaknya sapaan, doa, pertanyaan, atau pendapat. Tempel bagian yang "
    "menyatakan suatu kejadian, angka, atau aturan.",
    other_language="Pesan ini tampaknya tidak berbahasa Indonesia. cekfakta hanya menilai pesan "
    "berbahasa Indonesia, jadi tidak ada putusan yang kami berikan.",
    claims="Klaim satu per satu",
    claim_number="Klaim {number}",
    stance={Stance.SUPPORTS: "Membenarkan", Stance.REFUTES: "Membantah"},
    kinds={
        Kind.STATEMENT: "Pernyataan resmi",
        Kind.FACTCHECK: "Pemeriksa fakta",
        Kind.CIRCULATING: "Pesan beredar",
    },
    ratings={
        Rating.FALSE: "Salah",
        Rating.MISLEADING: "Menyesatkan",
        Rating.ALTERED: "Suntingan",
        Rating.SATIRE: "Satire",
        Rating.TRUE: "Benar",
        Rating.UNPROVEN: "Belum terbukti",
    },
    more_sources="{count} sumber lain",
    open_source="Baca di {site}",
    undated="tanpa tanggal",
    known={
        Relation.SAME: "Pesan ini sudah dikenal",
        Relation.MUTATED: "Pesan lama yang sudah diubah",
        Relation.DEBUNK_OF: "Ini bantahan atas pesan yang dikenal",
        Relation.SIMILAR: "Mirip pesan yang dikenal, tetapi ada yang berbeda",
    },
    known_hint={
        Relation.SAME: "Isinya sama dengan pesan yang pernah beredar.",
        Relation.MUTATED: "Bantahan untuk pesan lama belum mencakup bagian yang diubah di "
        "bawah ini.",
        Relation.DEBUNK_OF: "Pesan Anda membantah pesan itu, bukan menyebarkannya.",
        Relation.SIMILAR: "Hasil pemeriksaan pesan itu belum tentu berlaku untuk pesan Anda.",
    },
    similarity="Kemiripan {percent} %",
    slot="Yang berbeda",
    ours="Pesan Anda",
    theirs="Pesan yang dikenal",
    slots={
        "number": "Angka",
        "money": "Jumlah uang",
        "date": "Tanggal",
        "negation": "Kata “tidak”",
        "place": "Tempat",
        "name": "Nama",
        "office": "Jabatan atau lembaga",
        "sender": "Pengirim",
        "link": "Tautan",
        "phone": "Nomor telepon",
        "added": "Kalimat tambahan",
        "dropped": "Kalimat yang hilang",
    },
    absent="(tidak ada)",
    family="Riwayat pesan ini: {count} versi",
    seen="Beredar",
    denied="Dibantah",
    inherited="Hasil pemeriksaan versi lamanya: {rating}.",
    uncovered="Belum tercakup bantahan lama: {slots}.",
    receipt="Tanda terima: korpus {corpus}, model {model}, cekfakta {version}",
    result="Hasil pemeriksaan",
)

_REPLY = ReplyWording(
    label="Balasan siap kirim",
    hint="Salin, lalu kirim kembali ke grup. Boleh diubah dulu.",
    opening="Pesan ini sudah saya periksa dengan cekfakta.",
    verdicts={
        Label.SUPPORTED: "✅ SESUAI dengan pernyataan resmi",
        Label.REFUTED: "❌ BERTENTANGAN dengan pernyataan resmi",
        Label.CONFLICTING: "⚠️ SUMBER SALING BERTENTANGAN",
        Label.NOT_ENOUGH_EVIDENCE: "❔ BELUM TERVERIFIKASI: belum ada pernyataan resmi yang cukup",
    },
    claim="Klaim: “{claim}”",
    source="{title}\n“{quote}”\n{origin}\n{url}",
    fallback="Sebaiknya jangan diteruskan dulu sampai ada keterangan resmi.",
    rest="Putusan ini untuk {part} dari {whole} klaim di pesan itu.",
    closing="Ini hasil program komputer yang bisa keliru, jadi baca sumbernya, ya.",
    copy="Salin",
    share="Kirim lewat WhatsApp",
)

_BATCH = BatchWording(
    tab="Banyak pesan",
    intro="Unggah tabel pesan (.csv atau .jsonl), pilih kolom yang berisi pesannya, lalu unduh "
    "hasilnya. Berkas Anda dihapus setelah selesai.",
    file="Pilih berkas .csv atau .jsonl",
    column="Kolom yang berisi pesan",
    button="Periksa semua",
    working="Memeriksa pesan",
    done="{done} pesan diperiksa.",
    rejected="{count} baris tidak bisa dipakai; sebabnya ada di berkas kedua.",
    first_rows="{count} baris pertama",
    download="Unduh hasil (.csv)",
    download_rejects="Unduh baris yang tidak terbaca",
    chosen="Berkas: {name}",
    no_file="Belum ada berkas. Unggah dulu berkas .csv atau .jsonl.",
    no_column="Pilih dulu kolom yang berisi pesan.",
    unreadable="Berkas ini tidak bisa dipakai. Pastikan berkasnya .csv dengan judul kolom di baris "
    "pertama, atau .jsonl dengan satu objek per baris.",
    too_many="Berkas ini berisi {count} baris; di halaman ini paling banyak {limit}. "
    "Bagi berkasnya, atau pakai perintah “cekfakta batch”.",
    columns=("Baris", "Pesan", "Putusan", "Keyakinan", "Sumber"),
)

_SEARCH = SearchWording(
    tab="Cari pernyataan",
    box="Cari di kumpulan pernyataan resmi",
    placeholder="Misalnya: tarif ojek daring",
    button="Cari",
    empty="Ketik dulu kata yang ingin dicari.",
    nothing="Tidak ada pernyataan yang cocok. Coba kata lain yang lebih umum.",
    found="{count} pernyataan, yang paling cocok di atas",
    read="Baca isinya",
    checked_claim="Klaim yang diperiksa",
    expired="berlaku sampai {date}",
    superseded="sudah diganti pernyataan baru",
)

INDONESIAN = Wording(
    code="id",
    switch="Bahasa",
    title="cekfakta",
    tagline="Tempel pesan berantai, dan lihat apa kata pernyataan resmi tentang tiap klaimnya: "
    "dengan kutipan, sumber, dan tanggal.",
    private="Pesan Anda tidak disimpan dan tidak dikirim ke pihak lain.",
    limits_title="Apa yang tidak dapat dikatakan cekfakta",
    limits=(
        "Hal yang belum pernah dijelaskan sumber resmi di kumpulannya. Untuk itu jawabannya "
        "“belum terverifikasi”, bukan “hoaks”.",
        "Kebenaran gambar, video, dan suara. Yang dibaca hanya tulisannya.",
        "Keadaan setelah tanggal korpus, yang tertulis di bawah halaman ini.",
        "Kepastian. Angka keyakinan adalah perkiraan model, dan model bisa keliru: "
        "bacalah kutipan dan buka sumbernya.",
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
    percent="{words} {percent} %",
    thousands=".",
    check=_CHECK,
    report=_REPORT,
    reply=_REPLY,
    batch=_BATCH,
    search=_SEARCH,
)
