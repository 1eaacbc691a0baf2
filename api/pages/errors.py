"""What a reader sees when a page cannot be shown."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from api.pages.rendering import render
from api.problems import Problem

# By the problem's slug: headline and advice. Anything else is told as the last one.
_TEXTS = {
    "not-found": (
        "Halaman tidak ditemukan",
        "Alamat ini tidak ada, atau beritanya sudah tidak disimpan. Coba cari dengan kata kunci.",
    ),
    "region": (
        "Wilayah tidak dikenal",
        "Kode atau nama wilayah itu tidak ada. Pilih wilayahnya dari daftar wilayah.",
    ),
    "citation": (
        "Peraturan tidak dikenali",
        "Tuliskan jenis, nomor, dan tahunnya, misalnya “Inpres 2/2021” atau “Perbup Lahat 44/2025”.",
    ),
    "query": (
        "Permintaan tidak dapat dibaca",
        "Periksa kembali kata kunci, tanggal, dan saringannya.",
    ),
    "input": ("Permintaan tidak dapat dibaca", "Periksa kembali isian pada halaman sebelumnya."),
    "validation": ("Permintaan tidak dapat dibaca", "Salah satu isian tidak sesuai. Periksa kembali."),
    "index": (
        "Mesin pencari sedang tidak menjawab",
        "Data tetap aman. Muat ulang halaman ini beberapa saat lagi.",
    ),
    "store": (
        "Basis data sedang tidak menjawab",
        "Data tetap aman. Muat ulang halaman ini beberapa saat lagi.",
    ),
    "http": ("Permintaan ditolak", "Halaman ini tidak dapat dibuka dengan cara itu."),
    "internal": (
        "Terjadi kesalahan di sisi kami",
        "Kesalahan ini sudah dicatat. Muat ulang halaman, atau coba lagi nanti.",
    ),
}


def error_page(request: Request, problem: Problem, headers: Mapping[str, str]) -> Response:
    """The page for a problem: what happened and what to do, in Bahasa Indonesia; the detail beneath."""
    headline, advice = _TEXTS.get(problem.slug, _TEXTS["internal"])
    context = {"title": headline, "advice": advice, "problem": problem}
    return render(request, "error.html", context, status=problem.status, headers=headers)
