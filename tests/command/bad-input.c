/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "lib/test-pdf.h"
#include "run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER "category;year;achieved;target;direction;unit\n"
#define GOOD HEADER "Alpha;2015;842;600;higher;cases\n"

/* That of GOOD. */
#define FINGERPRINT "sf1:c11844fddd918dafe3b4169b67ae791629e983ab812335b1919c67948f822058"

/* Files to be read; what they hold is a literal, so that it may hold any byte. */
static const struct
{
  const char *name;
  const char *content;
  gsize length;
} files[] = {
#define FILE_OF(name, content) { name, content, sizeof (content) - 1 }
  FILE_OF ("good.csv", GOOD),
  FILE_OF ("empty.csv", ""),
  FILE_OF ("binary.csv", "\x7f"
                         "ELF\0\0\1\2\0\0\0\0"),
  FILE_OF ("package.csv", "PK\3\4\24\0\0\0\0\0"),
  FILE_OF ("workbook.xlsx", "PK\3\4\24\0\0\0\0\0"),
  FILE_OF ("document.pdf", "%PDF-1.7\n"),
  FILE_OF ("utf-8-mark-then-not.csv", "\xef\xbb\xbf" HEADER "Alpha;2015;842;600;higher;\xe9\n"),
  FILE_OF ("utf-16-cut.csv", "\xff\xfe"
                             "c\0a"),
  FILE_OF ("quote.csv", HEADER "Alpha;2015;842;600;higher;cases\n\"Beta;2015;1;2;higher;cases\n"),
  FILE_OF ("no-header.csv", "Alpha;842\nBeta;600\n"),
  FILE_OF ("no-results.csv", HEADER),
  FILE_OF ("short-row.csv", GOOD "Beta;2015\n"),
  FILE_OF ("long-row.csv", GOOD "Beta;2015;1;2;higher;cases;seven\n"),
  FILE_OF ("year-outside.csv", GOOD "Beta;1815;1;2;higher;cases\n"),
  FILE_OF ("year-text.csv", GOOD "Beta;soon;1;2;higher;cases\n"),
  FILE_OF ("two-figures.csv", GOOD "Alpha;2015;843;600;higher;cases\n"),
  FILE_OF ("target-text.csv", GOOD "Beta;2015;1;as agreed;higher;cases\n"),
  FILE_OF ("figure-text.csv", GOOD "Beta;2015;34 dagen gemiddeld;2;higher;cases\n"),
  FILE_OF ("60-digits.csv",
           GOOD "Beta;2015;123456789012345678901234567890123456789012345678901234567890;2;higher;"
                "cases\n"),
  FILE_OF ("two-ways.csv", GOOD "Beta;2015;1.370;2;higher;cases\n"),
  FILE_OF ("stray-byte.csv", GOOD "Caf\xc3\xa9;2015;1;2;higher;cases\nCo\xc3\xb6p;2015;1;2;higher;cases\n"
                             "Stra\xdf" "e;2015;1;2;higher;cases\n"),
  FILE_OF ("stray-control.csv", GOOD "Caf\xc3\xa9\x81;2015;1;2;higher;cases\nCo\xc3\xb6p;2015;1;2;higher;cases\n"),
  FILE_OF ("mixed.csv", GOOD "Caf\xe9;2015;1;2;higher;cases\nCo\xc3\xb6p;2015;1;2;higher;cases\n"),
  FILE_OF ("control.csv", GOOD "Be\x1b[31mta;2015;1;2;higher;cases\nGam\xe2\x80\xaema;2015;1\x07;2;higher;cases\n"
                          "\"De\r\nlta\";2015;1;2;higher;cases\n"),
  FILE_OF ("two-notations.csv", GOOD "Beta;2015;1,234.5;2;higher;cases\nGamma;2015;12,5;1.234.567;higher;cases\n"),
  FILE_OF ("no-results-column.csv", "category;year;outcome;target;direction\nAlpha;2015;842;600;higher\n"),
  FILE_OF ("no-target-column.csv", "category;year;achieved;direction\nAlpha;2015;842;higher\n"),
  FILE_OF ("brackets.csv", GOOD "Beta;2015;(12);2;higher;cases\n"),
  FILE_OF ("per-cent.csv", GOOD "Beta;2015;85%;2;higher;cases\n"),
  FILE_OF ("no-glyph.csv", GOOD "\xe4\xb8\xad;2015;1;2;higher;cases\n"),
  FILE_OF ("cut-off.csv", GOOD "Beta;2015;1"),
  FILE_OF ("ambiguous.csv", "theme;category;year;achieved;target;direction\n"
                            "North;Cases;2015;1;2;higher\nSouth;Cases;2015;3;4;higher\n"),
  FILE_OF ("contrast.theme", "[Theme]\n[Colours]\ntext=#888888\n"),
  FILE_OF ("logo.theme", "[Theme]\n[Logo]\nfile=logo.png\n"),
#undef FILE_OF
};

static const struct
{
  const char *arguments;
  int status;
} cases[] = {
  /* Refused. */
  { "table missing.csv", 3 },
  { "table .", 3 },
  { "table empty.csv", 3 },
  { "table binary.csv", 3 },
  { "table package.csv", 3 },
  { "table workbook.xlsx", 3 },
  { "table document.pdf", 3 },
  { "table letter.pdf", 3 },
  { "table without-data.pdf", 3 },
  { "table cut.pdf", 3 },
  { "table locked.pdf", 3 },
  { "table several.pdf", 3 },
  { "table changed.pdf", 3 },
  { "table good.csv --against changed.pdf", 3 },
  { "table good.csv --against missing.csv", 3 },
  { "passage changed.pdf --year 2015", 3 },
  { "export changed.pdf -o out.pdf", 3 },
  { "table utf-8-mark-then-not.csv", 3 },
  { "table --encoding utf-8 latin.csv", 3 },
  { "table utf-16-cut.csv", 3 },
  { "table quote.csv", 3 },
  { "table no-header.csv", 3 },
  { "table no-results.csv", 3 },
  { "table million-columns.csv", 3 },
  { "table long-cell.csv", 3 },
  { "table gigabyte.csv", 3 },
  { "table good.csv missing.csv", 3 },
  { "export good.csv -o out.pdf --theme missing.theme", 3 },
  { "export good.csv -o out.pdf --theme good.csv", 3 },
  { "export good.csv -o out.svg --theme contrast.theme", 3 },
  { "export good.csv -o out.pdf --theme logo.theme", 3 },
  { "export good.csv -o existing.pdf --force --theme contrast.theme", 3 },
  { "export missing.csv -o out.pdf", 3 },
  { "passage missing.csv --year 2015", 3 },

  /* Read, with a problem at its cell. */
  { "table good.csv", 0 },
  { "table short-row.csv", 1 },
  { "table long-row.csv", 1 },
  { "table year-outside.csv", 1 },
  { "table year-text.csv", 1 },
  { "table two-figures.csv", 1 },
  { "table target-text.csv", 1 },
  { "table figure-text.csv", 1 },
  { "table 60-digits.csv", 1 },
  { "table two-ways.csv", 1 },
  { "table latin.csv", 0 },
  { "table utf-16.csv", 0 },
  { "table stray-byte.csv", 1 },
  { "table stray-control.csv", 1 },
  { "table mixed.csv", 1 },
  { "table control.csv", 1 },
  { "passage control.csv --year 2015", 1 },
  { "table two-notations.csv", 1 },
  { "table no-results-column.csv", 1 },
  { "table no-target-column.csv", 1 },
  { "table brackets.csv", 1 },
  { "table per-cent.csv", 1 },
  { "table cut-off.csv", 1 },

  /* Wrong use. */
  { "tabel good.csv", 2 },
  { "table", 2 },
  { "export good.csv", 2 },
  { "passage good.csv", 2 },
  { "table good.csv --colour red", 2 },
  { "table good.csv -x", 2 },
  { "table good.csv --scale 2", 2 },
  { "export good.csv -o out.pdf --force=yes", 2 },
  { "table good.csv --year", 2 },
  { "table good.csv --year soon", 2 },
  { "table good.csv --year 1815", 2 },
  { "table good.csv --year +2015", 2 },
  { "table good.csv --year 2014", 2 },
  { "table good.csv --category Beta", 2 },
  { "table good.csv --category alpa", 2 },
  { "table ambiguous.csv --category Cases", 2 },
  { "table good.csv --format xml", 2 },
  { "table good.csv --against", 2 },
  { "table good.csv --against good.csv --year 2015", 2 },
  { "table good.csv --against good.csv --category Alpha", 2 },
  { "export good.csv -o out.pdf --against good.csv", 2 },
  { "table good.csv --layout deep", 2 },
  { "table good.csv --separator x", 2 },
  { "table good.csv --encoding ebcdic", 2 },
  { "table good.csv --numbers de", 2 },
  { "table good.csv --direction up", 2 },
  { "table good.csv --tolerance much", 2 },
  { "export good.csv -o out.pdf --date tomorrow", 2 },
  { "export good.csv -o out.png --scale 0", 2 },
  { "export good.csv -o out.png --scale 21", 2 },
  { "export good.csv -o out.svg --chart pie", 2 },
  { "export good.csv -o out.svg --theme gray", 2 },
  { "export good.csv -o out.csv --theme grey", 2 },
  { "table good.csv --theme grey", 2 },
  { "export good.csv -o out.svg --chart years --year 2015", 2 },
  { "export good.csv -o out.svg --scale 2", 2 },
  { "export good.csv -o out.svg --width 149", 2 },
  { "export good.csv -o out.png --width 1501", 2 },
  { "export good.csv -o out.pdf --width 300", 2 },
  { "export good.csv -o out/ --width 300", 2 },
  { "export good.csv -o out.svg --attach-data", 2 },
  { "export good.csv -o out.csv --attach-data", 2 },
  { "export good.csv -o out.svg --one-page", 2 },
  { "export good.csv -o out.pdf --one-page --chart achieved", 2 },
  { "export good.csv -o out.csv --year 2015", 2 },
  { "export good.csv -o out.csv --chart achieved", 2 },
  { "export good.csv -o out.docx", 2 },
  { "export good.csv -o out", 2 },
  { "export good.csv -o ''", 2 },
  { "export good.csv -o existing.pdf", 2 },
  { "export good.csv -o good.csv", 2 },
  { "export good.csv -o good.csv --force", 2 },
  { "export good.csv -o linked.csv --force", 2 },
  { "export ambiguous.csv -o out.svg --chart years", 2 },

  /* Not written. */
  { "export good.csv -o nowhere/out.csv", 4 },
  { "export no-glyph.csv -o out.pdf", 4 },
};

static void
write_repeated (const char *folder,
                const char *name,
                const char *before,
                char        repeated,
                gsize       n)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *middle = g_strnfill (n, repeated);
  g_autofree char *content = g_strconcat (before, middle, "\n", NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

/* PDFs whose figures cannot be read. */
static void
write_pdfs (const char *folder)
{
  static const TestAttachment changed[] = {
    { "results.csv", "Fingerprint: " FINGERPRINT, HEADER "Alpha;2015;843;600;higher;cases\n" },
    { "others.csv", "Fingerprint: " FINGERPRINT, GOOD },
  };
  static const struct
  {
    const char *name;
    const char *creator;
    guint n_attachments;
    const char *password;
    gsize n_cut;
  } pdfs[] = {
    { "letter.pdf", "A word processor", 0, NULL, 0 },
    { "without-data.pdf", "Streefcijfer 0.1.0", 0, NULL, 0 },
    { "cut.pdf", "Streefcijfer 0.1.0", 1, NULL, 100 },
    { "locked.pdf", "Streefcijfer 0.1.0", 1, "secret", 0 },
    { "several.pdf", "Streefcijfer 0.1.0", 2, NULL, 0 },
    { "changed.pdf", "Streefcijfer 0.1.0", 1, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pdfs); i++)
    {
      g_autofree char *path = g_build_filename (folder, pdfs[i].name, NULL);
      g_autoptr (GBytes) bytes
          = test_pdf_new (pdfs[i].creator, changed, pdfs[i].n_attachments, pdfs[i].password);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_assert_true (g_file_set_contents (path, data, (gssize) (size - pdfs[i].n_cut), NULL));
    }
}

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *latin = g_build_filename (folder, "latin.csv", NULL);
  g_autofree char *without_mark = g_build_filename (folder, "utf-16.csv", NULL);
  g_autofree char *utf_16 = NULL;
  gsize utf_16_length;
  g_autofree char *existing = g_build_filename (folder, "existing.pdf", NULL);
  g_autofree char *gigabyte = g_build_filename (folder, "gigabyte.csv", NULL);
  g_autofree char *logo = g_build_filename (folder, "logo.png", NULL);
  g_autofree char *linked = g_build_filename (folder, "linked.csv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (
          g_file_set_contents (path, files[i].content, (gssize) files[i].length, NULL));
    }

  g_assert_true (g_file_set_contents (latin, GOOD "B\xe9ta;2015;1;2;higher;cases\n", -1, NULL));
  utf_16 = g_convert (GOOD, -1, "UTF-16LE", "UTF-8", NULL, &utf_16_length, NULL);
  g_assert_true (g_file_set_contents (without_mark, utf_16, (gssize) utf_16_length, NULL));
  g_assert_true (g_file_set_contents (existing, "old", -1, NULL));
  g_assert_true (g_file_set_contents (gigabyte, "", 0, NULL));
  g_assert_cmpint (truncate (gigabyte, 1 << 30), ==, 0);
  g_assert_true (g_file_set_contents (logo, "", 0, NULL));
  g_assert_cmpint (truncate (logo, 100 << 20), ==, 0);
  g_assert_cmpint (symlink ("good.csv", linked), ==, 0);
  write_repeated (folder, "million-columns.csv", HEADER, ';', 1000000);
  write_repeated (folder, "long-cell.csv", HEADER, 'x', 40000);
  write_pdfs (folder);
  return folder;
}

static void
assert_content (const char *folder,
                const char *name,
                const char *expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

/* Nothing but what the test put there. */
static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_language (gconstpointer data)
{
  const char *language = data;
  const char *const variables[] = { data, NULL };
  g_autofree char *folder = make_folder ();
  const guint n_files = count_files (folder);
  g_autoptr (GString) transcript = g_string_new (NULL);
  g_autofree char *name
      = g_strdup_printf ("bad-input-%.2s.txt", language + strlen ("LANGUAGE="));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Run) run = run_streefcijfer (folder, variables, cases[i].arguments);

      g_test_message ("%d\n%s", run->status, run->errors);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_cmpint (run->status >= 2, ==, *run->output == '\0');
      g_assert_cmpint (run->status == 0, ==, *run->errors == '\0');
      g_string_append_printf (transcript, "$ streefcijfer %s\n%s%d\n\n", cases[i].arguments,
                              run->errors, run->status);
    }

  g_assert_cmpuint (count_files (folder), ==, n_files);
  assert_content (folder, "good.csv", GOOD);
  assert_content (folder, "existing.pdf", "old");
  test_folder_remove (folder);

  assert_reference (name, transcript->str);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/bad-input/en", "LANGUAGE=en", test_language);
  g_test_add_data_func ("/bad-input/nl", "LANGUAGE=nl", test_language);
  return g_test_run ();
}
