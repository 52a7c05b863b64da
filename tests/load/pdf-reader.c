/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-pdf-reader.h"

#include "lib/test-pdf.h"
#include "load/fixture.h"
#include "load/streef-loader.h"
#include "model/streef-fingerprint.h"

#include <string.h>

#define HEADINGS "category;year;achieved;target;direction\n"
#define DATA HEADINGS "Alpha;2015;842;600;higher\n"
#define OTHER_DATA HEADINGS "Alpha;2015;843;600;higher\n"

/* The fingerprint of DATA; test_fingerprint() holds that it is. */
#define FINGERPRINT "sf1:396d7f45e2866b427c2a0e1f1cba9f741cfd28b1c09cd6e9c7f6fd3c44953425"

#define OURS "Streefcijfer 0.1.0"

static const StreefDataset *
load_bytes (GBytes     *bytes,
            const char *name,
            GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = fixture_write (name, data, (gssize) size);
  const char *files[] = { path, NULL };

  return streef_load (files, NULL, NULL, NULL, NULL, NULL, error);
}

static void
test_fingerprint (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (DATA, strlen (DATA));
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_bytes (bytes, "table.csv", &error);
  g_autofree char *fingerprint = NULL;

  g_assert_no_error (error);
  fingerprint = streef_fingerprint_new (dataset);
  g_assert_cmpstr (fingerprint, ==, FINGERPRINT);
}

/* The data are read as from a file of their own, and say where they stand. */
static void
test_read (void)
{
  const TestAttachment attachments[] = {
    { "letter.docx", "The letter itself.", "PK" },
    { "results.csv", "The data. Fingerprint: " FINGERPRINT, DATA },
  };
  g_autoptr (GBytes) bytes = test_pdf_new (OURS, attachments, G_N_ELEMENTS (attachments), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_bytes (bytes, "summary.pdf", &error);
  const StreefCategory *category;
  const StreefResult *result;
  g_autofree char *fingerprint = NULL;

  g_assert_no_error (error);
  fingerprint = streef_fingerprint_new (dataset);
  g_assert_cmpstr (fingerprint, ==, FINGERPRINT);

  category = g_ptr_array_index (dataset->categories, 0);
  result = streef_category_get_result (category, 2015);
  g_assert_true (g_str_has_suffix (result->achieved.place.file, "/summary.pdf"));
  g_assert_cmpstr (result->achieved.place.sheet, ==, "results.csv");
  g_assert_cmpuint (result->achieved.place.line, ==, 2);
  g_assert_cmpuint (result->achieved.place.column, ==, 3);
}

/* How the attached data are written is known; only what they leave open is chosen. */
static void
test_reading (void)
{
  const TestAttachment attachment
    = { "results.csv", "The data. Fingerprint: " FINGERPRINT, DATA };
  const StreefReading reading = {
    .layout = STREEF_LAYOUT_WIDE,
    .separator = '|',
    .encoding = STREEF_ENCODING_UTF16LE,
    .numbers = STREEF_NUMBERS_NL,
    .direction = STREEF_DIRECTION_LOWER,
    .has_tolerance = TRUE,
  };
  g_autoptr (GBytes) bytes = test_pdf_new (OURS, &attachment, 1, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = fixture_write ("summary.pdf", data, (gssize) size);
  const char *files[] = { path, path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset
    = streef_load (files, &reading, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dataset->categories->len, ==, 1);
  g_assert_cmpint (((const StreefCategory *) g_ptr_array_index (dataset->categories, 0))->direction,
                   ==, STREEF_DIRECTION_HIGHER);
}

#define DESCRIPTION "Fingerprint: " FINGERPRINT

/* Each is refused, and says why. */
static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    StreefProblemCode code;
    const char *creator;
    const char *password;
    TestAttachment attachments[2];
  } cases[] = {
    { "a letter", STREEF_PROBLEM_PDF_FOREIGN, "A word processor", NULL, { { NULL } } },
    { "nobody's", STREEF_PROBLEM_PDF_FOREIGN, NULL, NULL, { { NULL } } },
    { "a letter with a table", STREEF_PROBLEM_PDF_FOREIGN, "A word processor", NULL,
      { { "results.csv", "A table", DATA } } },
    { "a letter with half a fingerprint", STREEF_PROBLEM_PDF_FOREIGN, "A word processor", NULL,
      { { "results.csv", "sf1:396d", DATA } } },
    { "ours without data", STREEF_PROBLEM_PDF_WITHOUT_DATA, OURS, NULL, { { NULL } } },
    { "two", STREEF_PROBLEM_PDF_DATA_SEVERAL, OURS, NULL,
      { { "a.csv", DESCRIPTION, DATA }, { "b.csv", DESCRIPTION, DATA } } },
    { "a password", STREEF_PROBLEM_PDF_ENCRYPTED, OURS, "secret",
      { { "results.csv", DESCRIPTION, DATA } } },
    { "other data, well attached", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, OTHER_DATA } } },
    { "no data", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, HEADINGS } } },
    { "no table", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, "Dear reader,\n" } } },
    { "empty", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, "" } } },
    { "a PDF", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, "%PDF-1.7\n" } } },
    { "another digest", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 0, "0123456789abcdef" } } },
    { "no digest", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 0, "" } } },
    { "too small a size", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 10 } } },
    { "too large a size", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 1000 } } },
    { "a size beyond all limits", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, G_MAXINT64 } } },
    { "a negative size", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, -1 } } },
    { "no deflated bytes", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 0, NULL, "/FlateDecode" } } },
    { "another filter", STREEF_PROBLEM_PDF_DATA_CHANGED, OURS, NULL,
      { { "results.csv", DESCRIPTION, DATA, 0, NULL, "/JBIG2Decode" } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_attachments = 0;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (StreefDatasetRef) dataset = NULL;
      g_autofree char *argument = NULL;
      GError *error = NULL;

      g_test_message ("%s", cases[i].name);
      while (n_attachments < 2 && cases[i].attachments[n_attachments].name != NULL)
        n_attachments++;
      bytes = test_pdf_new (cases[i].creator, cases[i].attachments, n_attachments,
                            cases[i].password);
      dataset = load_bytes (bytes, "summary.pdf", &error);

      g_assert_null (dataset);
      argument = fixture_take_error (error, cases[i].code, 0);
      if (cases[i].code == STREEF_PROBLEM_PDF_DATA_CHANGED)
        g_assert_cmpstr (argument, ==, "results.csv");
    }
}

static GBytes *
make_good (void)
{
  const TestAttachment attachment = { "results.csv", DESCRIPTION, DATA };

  return test_pdf_new (OURS, &attachment, 1, NULL);
}

/* Reads what may be broken: it gives the data as they were attached, or an error of ours. */
static void
assert_survives (const char *bytes,
                 gsize       size)
{
  g_auto (StreefPdfData) data = { 0 };
  g_autoptr (GBytes) pdf = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;

  if (!streef_pdf_read (&data, "summary.pdf", pdf, &error))
    g_assert_true (error != NULL && error->domain == STREEF_ERROR);
  else
    g_assert_no_error (error);
}

/* Cut off at any byte. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) good = make_good ();
  gsize size;
  const char *bytes = g_bytes_get_data (good, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_auto (StreefPdfData) data = { 0 };
      g_autoptr (GBytes) cut = g_bytes_new (bytes, length);
      g_autoptr (GError) error = NULL;
      const gboolean is_read = streef_pdf_read (&data, "summary.pdf", cut, &error);

      /* Where no more than the mark at the end is lost, nothing is. */
      g_assert_true (is_read == (length >= size - strlen ("\n%%EOF\n")));
      if (!is_read)
        g_assert_error (error, STREEF_ERROR, STREEF_PROBLEM_PDF_DAMAGED);
    }
}

/* With bytes changed, left out, and repeated: as many times, and always the same ones. */
static void
test_mutated (void)
{
  g_autoptr (GBytes) good = make_good ();
  g_autoptr (GRand) random = g_rand_new_with_seed (2015);
  gsize size;
  const char *bytes = g_bytes_get_data (good, &size);

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (GString) text = g_string_new_len (bytes, (gssize) size);
      const guint n_changes = 1 + (guint) g_rand_int_range (random, 0, 6);

      for (guint j = 0; j < n_changes; j++)
        {
          const gsize at = (gsize) g_rand_int_range (random, 0, (gint32) text->len);
          const gsize wanted = (gsize) g_rand_int_range (random, 1, 9);
          const gsize length = MIN (text->len - at, wanted);

          switch (g_rand_int_range (random, 0, 4))
            {
            case 0:
              text->str[at] = (char) g_rand_int_range (random, 0, 256);
              break;
            case 1:
              text->str[at] = (char) ('0' + g_rand_int_range (random, 0, 10));
              break;
            case 2:
              g_string_erase (text, (gssize) at, (gssize) length);
              break;
            default:
              {
                g_autofree char *copy = g_memdup2 (text->str + at, length);

                g_string_insert_len (text, (gssize) at, copy, (gssize) length);
                break;
              }
            }
        }
      assert_survives (text->str, text->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/pdf-reader/fingerprint", test_fingerprint);
  g_test_add_func ("/pdf-reader/read", test_read);
  g_test_add_func ("/pdf-reader/reading", test_reading);
  g_test_add_func ("/pdf-reader/refused", test_refused);
  g_test_add_func ("/pdf-reader/truncated", test_truncated);
  g_test_add_func ("/pdf-reader/mutated", test_mutated);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
