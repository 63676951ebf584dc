"""What a reader does on the page, in a real browser."""

from __future__ import annotations

import csv
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.e2e,
    # the statistics of Gradio's queue use what pandas 3 has deprecated
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting':DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The copy keyword is deprecated:DeprecationWarning"),
]

MESSAGE = "Pelajar mendapat kuota 50 GB gratis. Tol Lembah Hijau gratis dua pekan."


def check(page: Any, message: str) -> Any:
    page.get_by_label("Tempel pesan yang Anda terima").fill(message)
    page.get_by_role("button", name="Periksa", exact=True).click()
    result = page.locator("#cf-result")
    result.locator("h2, .cf-notice").first.wait_for()
    return result


def test_paste_press_and_read_the_verdict(page: Any) -> None:
    result = check(page, MESSAGE)
    shown = result.inner_text()
    assert "Ada yang tidak benar di pesan ini, menurut pemeriksa fakta Tim Periksa" in shown
    assert "Dari 2 hal yang diperiksa: 1 tidak benar, 1 benar." in shown
    assert result.locator(".cf-card").count() == 2
    toll = result.locator(".cf-card", has_text="Tol Lembah Hijau gratis dua pekan")
    assert "tidak dipungut tarif selama dua pekan" in toll.locator("mark").first.inner_text()
    assert "Kementerian Jalan · 28 September 2024" in shown
    link = result.locator('a[href="https://jalan.example/tol-lembah"]').first
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"
    assert "Pernah beredar pesan serupa, tetapi isinya berbeda" in shown
    assert "50 GB" in result.locator("table").inner_text()
    page.wait_for_function("document.activeElement.tagName === 'H2'")
    reply = page.get_by_label("Balasan siap kirim").input_value()
    assert "https://periksa.example/kuota" in reply
    page.get_by_role("button", name="Salin").click()
    page.locator("#cf-copy.cf-copied").wait_for()
    share = page.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href")
    assert share.startswith("https://wa.me/?text=")


@pytest.mark.parametrize(
    ("message", "said", "unsaid"),
    [
        ("Kuota 60 GB gratis!", "Tampaknya tidak benar, menurut", "sangat"),
        (
            "Kuota gratis itu tidak ada.",
            "kabar yang dibantahnya memang salah",
            "jangan diteruskan",
        ),
        ("Jangan isi kata sandi.", "anjuran atau peringatan ini sesuai", "jangan diteruskan"),
        (
            "Kementerian membantah kuota.",
            "Kabar yang dibantah pesan ini memang",
            "jangan diteruskan",
        ),
        ("Apa benar ada kuota?", "Jawabannya ada di catatan ini: Salah", "Tidak benar"),
        ("Tarif berubah", "Sumber berbeda pendapat tentang hal ini", "resmi"),
        ("Gratis lagi besok", "tentang hari lain", "%"),
        ("https://bpom-go.id/hadiah", "mirip alamat resmi pemerintah Indonesia", "sapaan"),
    ],
    ids=["seeming", "correction", "advice", "retold", "question", "conflict", "open", "link"],
)
def test_the_answer_fits_what_the_message_does(
    page: Any, message: str, said: str, unsaid: str
) -> None:
    shown = check(page, message).inner_text()
    assert said in shown
    assert unsaid not in shown
    assert page.get_by_label("Balasan siap kirim").input_value()


def test_fifty_six_per_cent_is_not_the_red_of_ninety_six(page: Any) -> None:
    def look(message: str) -> tuple[str, str]:
        banner = check(page, message).locator(".cf-banner")
        style = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor].join()"
        return banner.evaluate(style), banner.inner_text()

    seeming, said = look("Kuota 60 GB gratis!")
    assert "%" not in said
    page.get_by_role("button", name="Kosongkan").click()
    page.locator("#cf-result h2").wait_for(state="detached")
    sure, _ = look(MESSAGE)
    assert seeming != sure


def test_an_open_answer_ends_with_whom_to_ask(phone: Any) -> None:
    result = check(phone, "Gempa besar tengah malam nanti")
    asking = result.locator(".cf-ask")
    assert "BMKG (cuaca dan gempa): bmkg.go.id" in asking.inner_text()
    assert asking.locator('a[href="https://turnbackhoax.id"]').count() == 1
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_message_that_came_back_shows_its_history_on_a_phone(phone: Any) -> None:
    result = check(
        phone,
        "Panitia membagikan 400 sepeda kepada semua warga yang mengirim kartu pos "
        "ke kantor kelurahan sebelum hari kemerdekaan.",
    )
    history = result.locator(".cf-family")
    assert "2 versi" in history.inner_text()
    assert history.locator("li").all_inner_texts() == [
        "Beredar 1 Juli 2021 Undian sepeda <b>2021</b>",
        "Beredar 1 Juli 2023 Undian sepeda <b>2023</b>",
    ]
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_english_relabels_the_page_and_the_result(page: Any) -> None:
    check(page, MESSAGE)
    page.get_by_text("English").click()
    page.get_by_role("heading", name="Something in this message is not true").wait_for()
    page.get_by_role("button", name="Check", exact=True).wait_for()
    page.get_by_role("tab", name="Search records").wait_for()
    assert page.get_by_label("Paste the message you received").input_value() == MESSAGE
    page.wait_for_function("document.documentElement.lang === 'en'")
    page.get_by_text("Indonesia", exact=True).click()
    page.get_by_role("heading", name="Ada yang tidak benar di pesan ini").wait_for()
    page.wait_for_function("document.documentElement.lang === 'id'")


@pytest.mark.parametrize(
    "message",
    [
        '<script>window.hacked=1</script><img src=x onerror="window.hacked=2"> Waduk Jernih aman.',
        "Waduk Jernih aman ${window.hacked=3} {{window.hacked=4}} @children javascript:alert(1)",
    ],
)
def test_scripts_in_messages_and_records_are_inert(page: Any, message: str) -> None:
    result = check(page, message)
    assert result.locator("script, img").count() == 0
    assert result.locator('a[href^="javascript"]').count() == 0
    assert "<script>" in result.inner_text()


def test_markup_that_got_in_all_the_same_could_run_nothing(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Periksa", exact=True).wait_for()
    page.evaluate(
        """() => document.body.insertAdjacentHTML('beforeend',
            '<img src=x onerror="window.hacked=1">'
            + '<iframe srcdoc="<script>parent.hacked=2<\\/script>"></iframe>'
            + '<a id="pancingan" href="javascript:window.hacked=3">x</a>')"""
    )
    page.evaluate(
        """() => document.body.append(Object.assign(document.createElement('script'),
            {textContent: 'window.hacked=4'}))"""
    )
    page.locator("#pancingan").click()
    page.wait_for_timeout(300)
    hacked = page.evaluate("window.hacked ?? null")
    page.close()
    assert hacked is None


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("", "Kotaknya masih kosong"),
        ("   \n", "Kotaknya masih kosong"),
        ("panjang sekali " * 2000, "Paling banyak 20.000 huruf dan tanda"),
        (
            "The toll road opens tomorrow and it will be free for everybody.",
            "tidak berbahasa Indonesia",
        ),
        ("Halo, selamat pagi semuanya!", "Tidak ada yang bisa diperiksa"),
    ],
    ids=["empty", "blank", "long", "english", "greeting"],
)
def test_what_cannot_be_checked_gets_a_friendly_word(page: Any, message: str, said: str) -> None:
    assert said in check(page, message).inner_text()
    assert page.locator(".toast-wrap .toast-body").count() == 0


def test_half_a_character_and_a_flood_of_text_do_no_harm(page: Any) -> None:
    box = page.get_by_label("Tempel pesan yang Anda terima")
    for script in ("'\\ud800 tol Lembah Hijau gratis'", "'a b '.repeat(1_000_000)"):
        box.evaluate(f"box => {{ box.value = {script}; box.dispatchEvent(new Event('input')); }}")
        page.get_by_role("button", name="Periksa", exact=True).click()
        page.locator("#cf-result :is(h2, .cf-notice)").first.wait_for()
    page.get_by_text("Paling banyak 20.000 huruf dan tanda").wait_for()


def test_an_example_is_one_press_away_and_clear_empties(page: Any) -> None:
    page.locator(".cf-examples button").first.click()
    box = page.get_by_label("Tempel pesan yang Anda terima")
    page.wait_for_function("document.querySelector('#cf-box textarea').value.length > 20")
    page.get_by_role("button", name="Periksa", exact=True).click()
    page.locator("#cf-result h2").wait_for()
    page.get_by_role("button", name="Kosongkan").click()
    page.locator("#cf-result h2").wait_for(state="detached")
    assert box.input_value() == ""


def test_the_page_can_be_used_by_ear_and_keyboard(page: Any) -> None:
    assert page.evaluate("document.documentElement.lang") == "id"
    assert page.locator("h1").inner_text() == "cekfakta"
    for landmark in ("main", "header", "footer"):
        assert page.locator(landmark).count() == 1
    assert page.locator("#cf-result").get_attribute("aria-live") == "polite"
    box = page.get_by_label("Tempel pesan yang Anda terima")
    box.focus()
    box.fill("Tol Lembah Hijau gratis dua pekan.")
    page.keyboard.press("Shift+Enter")
    page.get_by_role(
        "heading", name="Kemungkinan besar benar, menurut Kementerian Jalan"
    ).wait_for()


def test_a_table_of_messages(page: Any, table: Path, tmp_path: Path, uploads: Path) -> None:
    page.get_by_role("tab", name="Banyak pesan").click()
    page.locator("input[type=file]").set_input_files(table)
    column = page.get_by_label("Kolom yang berisi pesan")
    column.wait_for()
    column.click()
    page.get_by_role("option", name="isi").click()
    page.get_by_role("button", name="Periksa semua").click()
    page.get_by_text("2 pesan diperiksa.").wait_for()
    preview = page.locator("#cf-batch-result").inner_text()
    assert "1 baris tidak bisa dipakai" in preview
    assert "Kemungkinan besar benar" in preview
    with page.expect_download() as answer:
        page.locator("#cf-download").click()
    answer.value.save_as(tmp_path / "hasil.csv")
    with (tmp_path / "hasil.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["verdict"] for row in rows][:1] == ["supported"]
    assert rows[1]["text"].startswith("'=HYPERLINK")
    with page.expect_download() as answer:
        page.locator("#cf-rejects").click()
    answer.value.save_as(tmp_path / "rejects.jsonl")
    reject = json.loads((tmp_path / "rejects.jsonl").read_text(encoding="utf-8"))
    assert reject["line"] == 4
    assert not page.get_by_role("button", name="Periksa semua").is_visible()
    kept = {f.name for f in uploads.rglob("*") if f.is_file() and f.stat().st_size}
    assert kept == {"hasil-cekfakta.csv", "hasil-cekfakta.csv.rejects.jsonl"}


def test_progress_is_counted_in_messages(
    page: Any, tmp_path: Path, samples: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = samples.checker.check

    def slowly(checker: Any, text: str, *as_of: Any) -> Any:
        time.sleep(0.3)
        return answer(checker, text, *as_of)

    monkeypatch.setattr(samples.checker, "check", slowly)
    source = tmp_path / "banyak.csv"
    source.write_text("isi\n" + "".join(f"Kabar nomor {n} tentang {n * 7}.\n" for n in range(9)))
    page.get_by_role("tab", name="Banyak pesan").click()
    page.locator("input[type=file]").set_input_files(source)
    page.get_by_role("button", name="Periksa semua").click()
    page.get_by_text(re.compile(r"\d/9 pesan")).wait_for()
    page.get_by_text("9 pesan diperiksa.").wait_for()


def test_a_file_that_is_no_table(page: Any, tmp_path: Path) -> None:
    source = tmp_path / "rusak.csv"
    source.write_bytes(b"\x00\xff\x00\x01" * 300)
    page.get_by_role("tab", name="Banyak pesan").click()
    page.locator("input[type=file]").set_input_files(source)
    page.get_by_text("Berkas ini tidak bisa dipakai.").wait_for()


def test_searching_the_statements(page: Any) -> None:
    page.get_by_role("tab", name="Cari catatan").click()
    button = page.get_by_role("button", name="Cari", exact=True)
    button.click()
    page.get_by_text("Ketik dulu kata yang ingin dicari.").wait_for()
    page.get_by_label("Cari pernyataan dan hasil periksa fakta").fill("tol lembah hijau")
    button.click()
    first = page.locator("#cf-found .cf-card").first
    first.wait_for()
    assert "Tol Lembah Hijau dibuka tanpa tarif" in first.inner_text()
    page.get_by_label("Cari pernyataan dan hasil periksa fakta").fill("zzzz qqqq")
    button.click()
    page.get_by_text("Tidak ada catatan yang cocok").wait_for()


def test_the_api_page_works_offline(page: Any, address: str) -> None:
    page.goto(f"{address}/docs")
    page.get_by_text("/v1/check", exact=True).wait_for()


def test_a_phone_shows_all_without_scrolling_sideways(phone: Any) -> None:
    check(phone, MESSAGE)
    for tab in ("Banyak pesan", "Cari catatan", "Periksa"):
        phone.get_by_role("tab", name=tab, exact=True).click()
        assert phone.evaluate("document.documentElement.scrollWidth") == 390
    heights = phone.locator("#cf-check, #cf-clear").evaluate_all(
        "all => all.map(b => b.offsetHeight)"
    )
    assert min(heights) >= 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "message",
    [
        MESSAGE,
        "kuota 60 GB",
        "Jangan isi kata sandi.",
        "Kuota gratis itu tidak ada.",
        "Gratis besok",
    ],
    ids=["several", "seeming", "likely", "sure", "open"],
)
def test_text_stands_out_from_its_ground(page: Any, scheme: str, message: str) -> None:
    page.evaluate("dark => document.body.classList.toggle('dark', dark)", scheme == "dark")
    check(page, message)
    page.evaluate("document.getAnimations().forEach(a => a.finish())")  # colours still fading in
    faint = page.evaluate(CONTRAST)
    assert not faint, faint


CONTRAST = re.sub(
    r"\s+",
    " ",
    """() => {
    const parse = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = element => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    return [...document.querySelectorAll('.gradio-container *')]
        .filter(e => own(e) && e.checkVisibility() && e.offsetWidth > 1)
        .filter(e => !['SCRIPT', 'STYLE'].includes(e.tagName))
        .map(e => {
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
            return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e];
        })
        .filter(([ratio]) => ratio < 4.5)
        .map(([ratio, e]) => `${ratio.toFixed(2)} ${e.tagName}.${e.className} ${e.textContent}`);
}""",
)
