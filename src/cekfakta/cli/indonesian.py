"""The command line's words in Indonesian, the language it opens in."""

from __future__ import annotations

from cekfakta import errors
from cekfakta.cli.messages import Words
from cekfakta.server.ui import indonesian

_ID = "Id catatan, seperti yang dicetak oleh corpus list."
_JSON = "Cetak sebagai JSON."

INDONESIAN = Words(
    report=indonesian.INDONESIAN.report,
    errors={
        errors.CekfaktaError: "Maaf, perintah ini tidak dapat diselesaikan.",
        errors.InputError: "Maaf, masukan ini tidak dapat dipakai.",
        errors.FormatError: "Maaf, bentuk berkas ini belum sesuai.",
        errors.CorpusError: "Maaf, berkas korpus ini tidak dapat dipakai.",
        errors.CorpusLockedError: "Korpus sedang ditulis proses lain. Tunggu sebentar, "
        "lalu ulangi.",
        errors.CorpusReadOnlyError: "Korpus ini tidak boleh ditulis. Periksa izinnya, "
        "atau pilih berkas lain dengan --corpus.",
        errors.CorpusDamagedError: "Berkas korpus ini rusak atau bukan korpus cekfakta.",
        errors.StatementNotFoundError: "Catatan dengan id itu tidak ada. "
        "Lihat id yang ada dengan: cekfakta corpus list",
        errors.ModelError: "Maaf, model ini tidak dapat dipakai.",
        errors.MissingExtraError: "Ada bagian pilihan yang belum dipasang.",
    },
    settings="Pengaturan di lingkungan ini belum benar.",
    system="Sistem menolak membaca atau menulis.",
    detail="Rincian: {detail}",
    verdict="{label} (kemungkinan tepat {percent} %)",
    known="{known} (kemiripan {percent} %): {id}",
    differs="{slot}: pesan Anda {ours}, yang dikenal {theirs}",
    checking="Memeriksa",
    scoring="Menilai",
    indexing="Mengindeks",
    rows_done="Selesai: {count} baris, hasilnya di {output}",
    rows_rejected="{count} baris tidak dapat dipakai; baris dan sebabnya ada di {rejects}",
    added="{added} ditambahkan, {updated} diperbarui, {unchanged} tetap, {rejected} ditolak",
    more="… dan {count} lagi; tulis semuanya ke berkas dengan --rejects",
    removed="{id} sudah dikeluarkan dari korpus.",
    nothing_found="Tidak ada pernyataan yang cocok. Coba kata lain.",
    serving="Menyiapkan halaman di http://{host}:{port} (hentikan dengan Ctrl-C)",
    fields={
        "id": "Id",
        "kind": "Jenis",
        "title": "Judul",
        "publisher": "Penerbit",
        "published": "Terbit",
        "url": "Tautan",
        "lang": "Bahasa",
        "claim": "Klaim yang diperiksa",
        "rating": "Penilaian",
        "valid_from": "Berlaku sejak",
        "expires": "Berlaku sampai",
        "superseded_by": "Digantikan oleh",
    },
    counts={
        "statements": "Catatan",
        "publishers": "Penerbit",
        "versions": "Versi tersimpan",
        "dates": "Terbit antara",
        "revision": "Revisi",
    },
    help={
        "": "Memeriksa pesan berantai terhadap pernyataan resmi.",
        ":corpus": "Berkas korpus; dibuat bila belum ada. Bawaan: CEKFAKTA_CORPUS, "
        "lalu korpus awal.",
        ":model": "Folder model, atau nama atau folder BERT Hugging Face.",
        ":lang": "Bahasa keluaran. Bawaan: CEKFAKTA_LANG, lalu id.",
        ":version": "Cetak versi, lalu selesai.",
        "check": "Memeriksa satu pesan.",
        "check:text": "Isi pesan, atau - untuk membacanya dari masukan standar.",
        "check:as_json": _JSON,
        "batch": "Memeriksa banyak pesan dari sebuah berkas.",
        "batch:source": "Berkas .csv atau .jsonl.",
        "batch:output": "Berkas hasil, .csv atau .jsonl. Baris yang ditolak: OUT.rejects.jsonl.",
        "batch:text_column": "Kolom yang berisi pesan.",
        "corpus": "Melihat dan mengubah isi korpus.",
        "corpus add": "Memuat pernyataan: seluruhnya, atau tidak sama sekali bila terputus.",
        "corpus add:paths": "Berkas .jsonl, .csv, .txt, .html, atau folder berisi berkas itu.",
        "corpus add:rejects": "Tulis catatan yang ditolak ke berkas .jsonl ini.",
        "corpus add:as_json": _JSON,
        "corpus list": "Mencetak semua catatan.",
        "corpus list:as_json": _JSON,
        "corpus show": "Mencetak satu catatan.",
        "corpus show:identity": _ID,
        "corpus show:as_json": _JSON,
        "corpus search": "Mencari catatan, yang paling cocok lebih dulu.",
        "corpus search:query": "Yang dicari, dengan kata sehari-hari.",
        "corpus search:limit": "Paling banyak sekian catatan.",
        "corpus search:as_json": _JSON,
        "corpus stats": "Menghitung isi korpus.",
        "corpus stats:as_json": _JSON,
        "corpus remove": "Mengeluarkan satu catatan; versi lamanya tetap disimpan.",
        "corpus remove:identity": _ID,
        "corpus remove:as_json": _JSON,
        "score": "Menilai pasangan premise dan hypothesis dengan model.",
        "score:pairs": "Berkas .jsonl dengan premise dan hypothesis di tiap baris.",
        "score:output": "Berkas hasil .jsonl. Baris yang ditolak: OUT.rejects.jsonl.",
        "serve": "Menjalankan halaman dan API HTTP.",
        "serve:host": "Alamat tempat menunggu.",
        "serve:port": "Porta tempat menunggu.",
    },
)
