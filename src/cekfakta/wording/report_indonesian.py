"""What is said of a checked message in Indonesian: the report, and the reply to the group."""

from __future__ import annotations

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance, Why
from cekfakta.wording.answer import Answer, Surety
from cekfakta.wording.desks import Desk
from cekfakta.wording.shape import AddressWording, AskWording, ReplyWording, ReportWording

_WITH_SOURCE = "Bila diteruskan, sertakan sumbernya."
_NO_FORWARDING = "Sebaiknya jangan diteruskan. Kutipan di bawah menjelaskan sebabnya."

_ADDRESS = AddressWording(
    owners={
        "go.id": "pemerintah",
        "desa.id": "pemerintah desa",
        "ac.id": "kampus",
        "mil.id": "TNI",
    },
    official="{host} adalah alamat resmi {owner}, karena berakhiran .{ending}.",
    owned="{host} adalah alamat {owner}.",
    poses="{host} mirip alamat resmi pemerintah Indonesia, tetapi bukan. Hati-hati.",
    abroad="{host} tampaknya alamat pemerintah negara lain, bukan pemerintah Indonesia.",
    other="{host} bukan alamat pemerintah. Itu belum tentu berbahaya, tetapi pastikan dulu "
    "pemiliknya.",
    unclear="Ada tautan yang alamatnya tidak jelas. Sebaiknya jangan dibuka.",
    link_advice=(
        "Lihat akhir alamatnya: pemerintah .go.id, desa .desa.id, kampus .ac.id.",
        "Awas alamat tiruan: “.go.id” harus paling akhir, bukan di tengah.",
        "Jangan isi PIN, kata sandi, atau kode OTP di tautan kiriman orang.",
    ),
    phone_advice=(
        "Jangan sebutkan PIN, kata sandi, atau kode OTP kepada siapa pun.",
        "Kalau mengaku dari bank, telepon sendiri nomor di belakang kartu Anda.",
    ),
)

_ASK = AskWording(
    title="Anda bisa bertanya ke:",
    names={
        Desk.MAFINDO: "TurnBackHoax (MAFINDO)",
        Desk.CEKFAKTA: "Gabungan media pemeriksa fakta (cekfakta.com, bukan aplikasi ini)",
        Desk.HEALTH: "Kementerian Kesehatan (Halo Kemenkes)",
        Desk.MEDICINES: "BPOM (HaloBPOM)",
        Desk.WEATHER: "BMKG (cuaca dan gempa)",
        Desk.DISASTER: "BNPB (bencana)",
        Desk.POLICE: "Polisi",
        Desk.OWN_BANK: "Bank Anda sendiri, lewat nomor di belakang kartu",
        Desk.FINANCE: "OJK (pengawas bank dan pinjaman)",
        Desk.ELECTION: "KPU (penyelenggara pemilu)",
        Desk.ELECTION_WATCH: "Bawaslu (pengawas pemilu)",
        Desk.AID: "Kementerian Sosial",
        Desk.CONTENT: "Aduan Konten Komdigi",
    },
    phone="telepon {phone}",
)

REPORT = ReportWording(
    headline={
        Answer.TRUE: "benar, menurut {sources}",
        Answer.UNTRUE: "tidak benar, menurut {sources}",
        Answer.CORRECTION_AGREES: "pesan ini benar: kabar yang dibantahnya memang salah, menurut "
        "{sources}",
        Answer.ADVICE_AGREES: "anjuran atau peringatan ini sesuai dengan keterangan {sources}",
        Answer.ADVICE_DISAGREES: "anjuran atau peringatan ini tidak sesuai dengan keterangan "
        "{sources}",
        Answer.DENIAL_AGREES: "kabar yang dibantah pesan ini memang tidak benar, menurut {sources}",
        Answer.DENIAL_DISAGREES: "bantahan di pesan ini tidak tepat: kabar yang dibantah justru "
        "benar, menurut {sources}",
        Answer.DISPUTED: "Sumber berbeda pendapat tentang hal ini",
        Answer.QUESTION_ANSWERED: "Jawabannya ada di catatan ini: {title}",
        Answer.QUESTION_OPEN: "Pertanyaan Anda belum ada jawabannya di catatan kami",
        Answer.PARTLY: "Baru sebagian isi pesan ini yang sudah jelas",
        Answer.OPEN: "Belum ada keterangan yang cukup",
        Answer.OTHER_LANGUAGE: "Pesan ini tampaknya tidak berbahasa Indonesia",
        Answer.ONLY_LINK: "Pesan ini hanya berisi tautan",
        Answer.ONLY_PHONE: "Pesan ini hanya berisi nomor telepon",
        Answer.NO_CLAIM: "Tidak ada yang bisa diperiksa di pesan ini",
    },
    of_several={
        Answer.TRUE: "isi pesan ini benar, menurut {sources}",
        Answer.UNTRUE: "ada yang tidak benar di pesan ini, menurut {sources}",
        Answer.CORRECTION_AGREES: "bantahan di pesan ini benar, menurut {sources}",
        Answer.ADVICE_AGREES: "anjuran atau peringatan di pesan ini sesuai dengan keterangan "
        "{sources}",
        Answer.ADVICE_DISAGREES: "ada anjuran atau peringatan di pesan ini yang tidak sesuai "
        "dengan keterangan {sources}",
        Answer.DISPUTED: "Sumber berbeda pendapat tentang sebagian isi pesan ini",
    },
    of_part={Answer.CORRECTION_AGREES: "bantahan ini benar, menurut {sources}"},
    short={
        Answer.TRUE: "benar",
        Answer.UNTRUE: "tidak benar",
        Answer.CORRECTION_AGREES: "bantahan yang benar",
        Answer.DENIAL_DISAGREES: "bantahan yang tidak tepat",
        Answer.ADVICE_AGREES: "anjuran yang didukung sumber",
        Answer.ADVICE_DISAGREES: "anjuran yang dibantah sumber",
        Answer.DENIAL_AGREES: "memang tidak benar",
        Answer.DISPUTED: "sumbernya berbeda",
        Answer.QUESTION_ANSWERED: "pertanyaan yang ada jawabannya",
        Answer.QUESTION_OPEN: "pertanyaan yang belum terjawab",
        Answer.PARTLY: "baru sebagian jelas",
        Answer.OPEN: "belum jelas",
        Answer.OTHER_LANGUAGE: "bukan bahasa Indonesia",
        Answer.ONLY_LINK: "hanya tautan",
        Answer.ONLY_PHONE: "hanya nomor telepon",
        Answer.NO_CLAIM: "tidak ada yang diperiksa",
    },
    sureness={
        Surety.SURE: "{said}",
        Surety.LIKELY: "kemungkinan besar {said}",
        Surety.SEEMING: "tampaknya {said}",
    },
    advice={
        Answer.TRUE: "Baca sumbernya dulu sebelum meneruskan. Keadaan bisa berubah.",
        Answer.UNTRUE: _NO_FORWARDING,
        Answer.DENIAL_DISAGREES: _NO_FORWARDING,
        Answer.CORRECTION_AGREES: _WITH_SOURCE,
        Answer.ADVICE_AGREES: _WITH_SOURCE,
        Answer.ADVICE_DISAGREES: "Sebaiknya jangan diikuti dan jangan diteruskan. Baca kutipan di "
        "bawah.",
        Answer.DENIAL_AGREES: _WITH_SOURCE,
        Answer.DISPUTED: "Baca kedua sisi di bawah sebelum menyimpulkan.",
        Answer.QUESTION_ANSWERED: "Baca catatannya di bawah, lalu buka sumbernya.",
        Answer.QUESTION_OPEN: "Silakan tanyakan ke salah satu pihak di bawah ini.",
        Answer.PARTLY: "Yang belum jelas sebaiknya tidak diteruskan dulu.",
        Answer.OPEN: "Pesan ini belum tentu salah dan belum tentu benar. Sebaiknya jangan "
        "diteruskan dulu.",
        Answer.OTHER_LANGUAGE: "cekfakta hanya menilai pesan berbahasa Indonesia, jadi pesan ini "
        "tidak dinilai.",
        Answer.ONLY_LINK: "cekfakta tidak membuka tautan, jadi isinya belum diperiksa.",
        Answer.ONLY_PHONE: "cekfakta tidak menelepon, jadi pemilik nomornya tidak diketahui.",
        Answer.NO_CLAIM: "Isinya tampaknya sapaan, doa, atau pendapat. Tempel bagian yang "
        "menyebut kejadian, angka, atau aturan.",
    },
    cautioning={
        Answer.PARTLY: "Bagian yang belum jelas bukan berarti salah. cekfakta hanya belum punya "
        "catatan tentang bagian itu.",
        Answer.OPEN: "Ini bukan berarti pesan Anda salah. cekfakta hanya belum punya catatan "
        "tentang hal ini.",
    },
    denied_story="Pesan ini membantah kabar: {claim}",
    tally="Dari {whole} hal yang diperiksa: {parts}.",
    factchecker="pemeriksa fakta {publisher}",
    unnamed="catatan yang ditemukan",
    joined="{first} dan {second}",
    sides="Sejalan dengan pesan: {supporting}. Membantah: {denying}.",
    reasons={
        Reason.EVIDENCE_AGREES: "Catatan yang kami temukan sejalan dengan pesan ini.",
        Reason.EVIDENCE_DENIES: "Catatan yang kami temukan membantah pesan ini.",
        Reason.KNOWN_MESSAGE: "Kabar ini pernah beredar dan sudah diperiksa.",
        Reason.SOURCES_DISAGREE: "Ada sumber yang membenarkan dan ada yang membantah.",
        Reason.NOTHING_FOUND: "Kami belum menemukan catatan tentang hal ini.",
        Reason.WEAK_EVIDENCE: "Ada catatan yang mirip, tetapi belum cukup untuk memutuskan.",
        Reason.OUT_OF_DATE: "Catatan yang kami temukan membahas hari lain, atau sudah tidak "
        "berlaku.",
        Reason.ELSEWHERE: "Catatan yang kami temukan membahas tempat, orang, atau jumlah yang "
        "berbeda.",
        Reason.QUESTION: "Ini pertanyaan, jadi tidak kami nilai benar atau salah.",
        Reason.TOO_SHORT: "Kalimatnya terlalu pendek untuk diperiksa.",
        Reason.NOT_INDONESIAN: "Tulisan ini bukan bahasa Indonesia.",
    },
    claims="Diperiksa satu per satu",
    claim_number="Bagian {number}",
    certainty="Seberapa yakin programnya: {percent}%",
    stance={
        Stance.SUPPORTS: "Sejalan dengan pesan ini",
        Stance.REFUTES: "Membantah pesan ini",
    },
    kinds={
        Kind.STATEMENT: "Pernyataan",
        Kind.FACTCHECK: "Hasil periksa fakta",
        Kind.CIRCULATING: "Pesan beredar",
    },
    ratings={
        Rating.FALSE: "Salah",
        Rating.MISLEADING: "Menyesatkan",
        Rating.ALTERED: "Hasil suntingan",
        Rating.SATIRE: "Satire",
        Rating.TRUE: "Benar",
        Rating.UNPROVEN: "Belum terbukti",
    },
    found="Kabar yang dibahas catatan ini (bukan pesan Anda) dinilai: {rating}.",
    found_of_asked="Kabar yang ditanyakan dinilai: {rating}.",
    rated="Kabarnya: {rating}",
    more_sources="{count} sumber lain",
    open_source="Baca di {site}",
    undated="tanpa tanggal",
    answers="Catatan yang menjawab",
    nearest="Catatan terdekat",
    why={
        Why.ANSWERS: "menjawab pertanyaan ini",
        Why.EXPIRED: "sudah tidak berlaku",
        Why.OTHER_DAY: "tentang hari lain",
        Why.OTHER_PLACE: "tentang tempat lain",
        Why.OTHER_NAME: "tentang orang, lembaga, atau benda lain",
        Why.OTHER_AMOUNT: "tentang jumlah lain",
        Why.OTHER_AILMENT: "tentang penyakit lain",
        Why.CLOSE: "serupa, tetapi belum menjawab hal ini",
    },
    known={
        Relation.SAME: "Pesan ini pernah beredar",
        Relation.MUTATED: "Pernah beredar pesan serupa, tetapi isinya berbeda",
        Relation.DEBUNK_OF: "Pesan Anda membantah pesan yang pernah beredar",
        Relation.SIMILAR: "Pernah beredar pesan yang mirip",
    },
    known_hint={
        Relation.SAME: "Isinya sama dengan pesan yang pernah beredar.",
        Relation.MUTATED: "Hasil pemeriksaan pesan lama belum tentu berlaku untuk pesan Anda.",
        Relation.DEBUNK_OF: "Pesan Anda tidak menyebarkan pesan itu.",
        Relation.SIMILAR: "Hasil pemeriksaan pesan itu belum tentu berlaku untuk pesan Anda.",
    },
    slot="Yang berbeda",
    ours="Pesan Anda",
    theirs="Pesan lama",
    slots={
        "number": "Angka",
        "money": "Jumlah uang",
        "date": "Tanggal",
        "negation": "Kata “tidak” atau “jangan”",
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
    uncovered="Bantahan yang lama tidak membahas: {slots}.",
    receipt="Data teknis (sertakan bila melaporkan kekeliruan)",
    receipt_of="catatan {corpus} · model {classifier} · makna {encoder} · keputusan {decision} · "
    "mesin {engine} · per {as_of} · cekfakta {version} · pesan {message}",
    result="Hasil pemeriksaan",
    address=_ADDRESS,
    ask=_ASK,
)

REPLY = ReplyWording(
    label="Balasan siap kirim",
    hint="Salin, lalu kirim kembali ke grup. Boleh diubah dulu.",
    opening="Pesan ini sudah saya periksa dengan cekfakta.",
    headline={
        Answer.QUESTION_ANSWERED: "Pertanyaan ini ada jawabannya: {title}",
        Answer.QUESTION_OPEN: "Belum ada catatan yang menjawab pertanyaan ini",
    },
    more={
        Label.SUPPORTED: "dan {count} lagi yang benar",
        Label.REFUTED: "dan {count} lagi yang tidak benar",
        Label.CONFLICTING: "dan {count} lagi yang sumbernya berbeda",
        Label.NOT_ENOUGH_EVIDENCE: "Belum ada keterangan yang cukup: {count} hal lain",
    },
    closing="Ini hasil program komputer yang bisa keliru, jadi baca sumbernya, ya.",
    copy="Salin",
    share="Kirim lewat WhatsApp",
)
