/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "load/streef-reading.h"

/* Small spreadsheets for tests, written by themselves. Each returns the path. (transfer full) */

/* @sheets: elements of table:table; @styles: those of office:automatic-styles. */
char *book_write_ods  (const char *styles,
                       const char *sheets);
char *book_write_fods (const char *styles,
                       const char *sheets);
/* One sheet with @rows within it. @parts: what else is in it, between `<` and `>` of its parts. */
typedef struct
{
  const char *rows;     /* of sheetData */
  const char *before;   /* what stands before sheetData, or NULL */
  const char *after;    /* what stands behind it, or NULL */
  const char *strings;  /* items of the shared strings, or NULL */
  const char *formats;  /* number formats, a line each: "0.0%"; the n-th is that of style n, from 1 */
  const char *settings; /* attributes of workbookPr, or NULL */
  const char *sheets;   /* elements of sheets, or NULL for one sheet "Blad1" */
  const char *comments; /* elements of commentList, or NULL */
} BookXlsx;

char *book_write_xlsx (const BookXlsx *book);

/* What a spreadsheet is read as: a line for each row, its cells between `|`, the number that the
 * file says it is in braces behind the text; then the problems and the notes. An error as its id. */
char *book_dump       (const char          *path,
                       const StreefReading *reading);
