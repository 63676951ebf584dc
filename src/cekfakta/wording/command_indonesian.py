"""The command line's words in Indonesian, the language it opens in."""

from __future__ import annotations

from cekfakta import errors
from cekfakta.terms import Scope
from cekfakta.wording.command import Words

_ID = "Id catatan, seperti yang dicetak oleh corpus list."
_JSON = "Cetak sebagai JSON."
_AS_OF = "Hitung kata besok dan semacamnya dari tanggal ini. Bawaan: hari ini."

INDONESIAN = Words(
    errors={
        errors.CekfaktaError: "Maaf, perintah ini tidak dapat diselesaikan.",
        errors.InputError: "Maaf, masukan ini tidak dapat dipakai.",
        errors.FormatError: "Maaf, bentuk berkas ini belum sesuai.",
        errors.AddressError: "Halaman tidak dapat dibuka di alamat itu. Mungkin alamatnya sedang "
        "dipakai program lain. Tutup program itu, atau pilih porta lain. "
        "Contohnya: cekfakta serve --port 7861. "
        "Kalau memakai make: GRADIO_SERVER_PORT=7861 make run",
        errors.SourceError: "Sumber itu tidak dapat dipakai. "
        "Lihat sumber yang ada dengan: cekfakta sources list",
        errors.FetchError: "Alamat itu tidak dapat diambil.",
        errors.UnavailableError: "Alamat itu sedang tidak menjawab. Coba lagi nanti.",
        errors.CorpusError: "Maaf, kumpulan catatan ini tidak dapat dipakai.",
        errors.CorpusLockedError: "Kumpulan catatan sedang ditulis proses lain. "
        "Tunggu sebentar, lalu ulangi.",
        errors.CorpusReadOnlyError: "Kumpulan catatan ini tidak boleh ditulis. Periksa izinnya, "
        "atau pilih berkas lain dengan --corpus.",
        errors.CorpusDamagedError: "Berkas ini rusak, atau bukan kumpulan catatan cekfakta.",
        errors.StatementNotFoundError: "Catatan dengan id itu tidak ada. "
        "Lihat id yang ada dengan: cekfakta corpus list",
        errors.ModelError: "Maaf, model ini tidak dapat dipakai.",
        errors.MissingExtraError: "Ada bagian pilihan yang belum dipasang.",
    },
    settings="Pengaturan di lingkungan ini belum benar.",
    system="Sistem menolak membaca atau menulis.",
    detail="Rincian: {detail}",
    differs="{slot}: di pesan Anda {ours}, di pesan lama {theirs}",
    checking="Memeriksa",
    scoring="Menilai",
    clustering="Mengelompokkan",
    indexing="Mengindeks",
    rows_done="Selesai: {count} baris, hasilnya di {output}",
    rows_rejected="{count} baris tidak dapat dipakai; baris dan sebabnya ada di {rejects}",
    added="{added} ditambahkan, {updated} diperbarui, {unchanged} tetap, {rejected} ditolak",
    more="… dan {count} lagi; tulis semuanya ke berkas dengan --rejects",
    removed="{id} sudah dikeluarkan dari kumpulan catatan.",
    family="{count} versi; pertama beredar {seen}, pertama dibantah {denied}; "
    "hasil pemeriksaan: {rating}",
    no_families="Belum ada pesan yang beredar dalam lebih dari satu versi.",
    agrees="Semua cocok: {statements} catatan, {versions} versi, revisi {revision}.",
    disagrees="Catatan dan indeksnya tidak cocok. Jalankan: cekfakta corpus reindex. Bila masih "
    "tidak cocok, pakai salinan cadangan kumpulan catatan.",
    reindexed="Semua indeks sudah dibangun ulang dari {statements} catatan.",
    nothing_found="Tidak ada catatan yang cocok. Coba kata lain.",
    replayed_same="Hasilnya sama seperti laporan itu.",
    replayed_otherwise="Hasilnya sekarang berbeda:",
    replayed_with="Yang sudah berubah sejak laporan itu dibuat:",
    changed="  {place}: dulu {was}, sekarang {now}",
    followed="diikuti",
    source_added="{id} kini diikuti sebagai {kind}: {url}",
    source_removed="{id} tidak diikuti lagi. Catatan yang sudah diambil tetap ada.",
    refreshed="{id}: {added} catatan baru, {updated} diperbarui, {unchanged} dokumen tetap",
    not_refreshed="{id}: gagal diambil",
    left="{count} halaman menyusul di pengambilan berikutnya",
    more_failures="… dan {count} kegagalan lagi; semuanya ada dengan --json",
    all_refreshed="Sumber: {came} terambil, {failed} gagal. "
    "Catatan: {added} baru, {updated} diperbarui.",
    next_refresh="Pengambilan berikutnya dalam {minutes} menit (hentikan dengan Ctrl-C)",
    opening="Membuka model dan catatan …",
    serving="Halaman siap di {address} (hentikan dengan Ctrl-C)",
    fields={
        "id": "Id",
        "kind": "Jenis",
        "title": "Judul",
        "publisher": "Penerbit",
        "published": "Terbit",
        "url": "Tautan",
        "lang": "Bahasa",
        "claim": "Kabar yang diperiksa",
        "rating": "Hasil pemeriksaan",
        "valid_from": "Berlaku sejak",
        "expires": "Berlaku sampai",
        "superseded_by": "Digantikan oleh",
        "scope": "Cakupan",
    },
    scopes={Scope.EVENT: "satu kejadian", Scope.STANDING: "aturan yang tetap berlaku"},
    counts={
        "statements": "Catatan",
        "publishers": "Penerbit",
        "versions": "Versi tersimpan",
        "dates": "Terbit antara",
        "revision": "Revisi",
    },
    help={
        "": "Memeriksa pesan terusan dengan pernyataan dan hasil periksa fakta.",
        ":corpus": "Berkas kumpulan catatan; dibuat bila belum ada. Bawaan: CEKFAKTA_CORPUS, "
        "lalu kumpulan catatan awal.",
        ":model": "Folder model, atau nama atau folder BERT Hugging Face.",
        ":lang": "Bahasa keluaran. Bawaan: CEKFAKTA_LANG, lalu id.",
        ":version": "Cetak versi, lalu selesai.",
        "check": "Memeriksa satu pesan.",
        "check:text": "Isi pesan, atau - untuk membacanya dari masukan standar.",
        "check:as_json": _JSON,
        "check:as_of": _AS_OF,
        "batch": "Memeriksa banyak pesan dari sebuah berkas.",
        "batch:source": "Berkas .csv atau .jsonl.",
        "batch:output": "Berkas hasil, .csv atau .jsonl. Baris yang ditolak: OUT.rejects.jsonl.",
        "batch:as_of": _AS_OF,
        "batch:text_column": "Kolom yang berisi pesan.",
        "corpus": "Melihat dan mengubah kumpulan catatan.",
        "corpus add": "Memuat pernyataan: seluruhnya, atau tidak sama sekali bila terputus.",
        "corpus add:paths": "Berkas (.jsonl .csv .txt .html .json .jsonld .xml), folder, alamat.",
        "corpus add:rejects": "Tulis catatan yang ditolak ke berkas .jsonl ini.",
        "corpus add:as_json": _JSON,
        "corpus impact": "Mencetak laporan tersimpan yang kini akan berbunyi lain.",
        "corpus impact:path": "Berkas .jsonl: laporan dari check --json, satu tiap baris.",
        "corpus impact:as_json": _JSON,
        "corpus list": "Mencetak semua catatan.",
        "corpus list:as_json": _JSON,
        "corpus show": "Mencetak satu catatan.",
        "corpus show:identity": _ID,
        "corpus show:as_json": _JSON,
        "corpus search": "Mencari catatan, yang paling cocok lebih dulu.",
        "corpus search:query": "Yang dicari, dengan kata sehari-hari.",
        "corpus search:limit": "Paling banyak sekian catatan.",
        "corpus search:as_json": _JSON,
        "corpus stats": "Menghitung isi kumpulan catatan.",
        "corpus stats:as_json": _JSON,
        "corpus families": "Mencetak pesan yang beredar dalam beberapa versi.",
        "corpus families:as_json": _JSON,
        "corpus verify": "Memeriksa apakah catatan dan semua indeks cocok.",
        "corpus verify:as_json": _JSON,
        "corpus reindex": "Membangun ulang semua indeks dari catatan.",
        "corpus reindex:as_json": _JSON,
        "corpus remove": "Mengeluarkan satu catatan; versi lamanya tetap disimpan.",
        "corpus remove:identity": _ID,
        "corpus remove:as_json": _JSON,
        "export": "Menulis laporan dan hasil periksa fakta sebagai ClaimReview (JSON-LD).",
        "export:source": "Berkas .jsonl: laporan dari check --json, atau catatan periksa fakta, "
        "satu tiap baris.",
        "export:output": "Berkas hasil, .jsonld atau .json. Baris yang ditolak: OUT.rejects.jsonl.",
        "refresh": "Mengambil yang baru atau berubah dari sumber yang diikuti. "
        "Kode keluar: 0 semua terambil, 1 sebagian gagal, 2 tidak ada yang terambil.",
        "refresh:ids": "Id sumber, seperti yang dicetak oleh sources list. Bawaan: semua yang "
        "diikuti.",
        "refresh:as_json": _JSON,
        "refresh:every": "Ulangi setiap sekian menit sampai dihentikan.",
        "replay": "Memeriksa ulang pesan sebuah laporan, per tanggal laporan itu, dan mencetak apa "
        "yang kini berbeda. Kode keluar: 0 sama, 1 berbeda, 2 tidak dapat.",
        "replay:path": "Laporan tersimpan, seperti yang dicetak oleh check --json.",
        "replay:as_json": _JSON,
        "dedup": "Mengelompokkan pesan yang sama atau hanya diubah sedikit.",
        "dedup:source": "Berkas .csv atau .jsonl.",
        "dedup:output": "Berkas hasil, .csv atau .jsonl. Baris yang ditolak: OUT.rejects.jsonl.",
        "dedup:text_column": "Kolom yang berisi pesan.",
        "score": "Menilai pasangan premise dan hypothesis dengan model.",
        "score:pairs": "Berkas .jsonl dengan premise dan hypothesis di tiap baris.",
        "score:output": "Berkas hasil .jsonl. Baris yang ditolak: OUT.rejects.jsonl.",
        "serve": "Menjalankan halaman dan API HTTP.",
        "serve:host": "Alamat tempat menunggu. Bawaan: GRADIO_SERVER_NAME, lalu 127.0.0.1.",
        "serve:port": "Porta tempat menunggu. Bawaan: GRADIO_SERVER_PORT, lalu 7860.",
        "sources": "Melihat dan memilih sumber yang diikuti.",
        "sources list": "Mencetak sumber yang diikuti, lalu isi katalog lainnya.",
        "sources list:as_json": _JSON,
        "sources add": "Mengikuti sebuah alamat.",
        "sources add:url": "Alamat halaman, umpan RSS atau Atom, peta situs, ClaimReview, atau "
        "data BMKG.",
        "sources add:kind": "Isi alamat itu. Bawaan: menurut katalog, lalu menurut alamatnya.",
        "sources add:publisher": "Nama penerbit. Bawaan: menurut katalog, lalu menurut tiap "
        "halaman.",
        "sources add:as_json": _JSON,
        "sources remove": "Berhenti mengikuti sebuah sumber; catatannya tetap ada.",
        "sources remove:identity": "Id sumber, seperti yang dicetak oleh sources list.",
        "sources remove:as_json": _JSON,
    },
)
