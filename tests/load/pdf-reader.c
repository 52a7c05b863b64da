/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-pdf-reader.h"

#include "lib/test-pdf.h"
#include "load/fixture.h"
#include "load/streef-limits.h"
#include "load/streef-loader.h"
#include "model/streef-fingerprint.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

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
    { "no name", STREEF_PROBLEM_PDF_DAMAGED, OURS, NULL, { { "", DESCRIPTION, DATA } } },
    { "half a fingerprint", STREEF_PROBLEM_PDF_DAMAGED, OURS, NULL,
      { { "results.csv", "Fingerprint: sf1:396d", DATA } } },
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

/* A name shows as it reads: it cannot command a terminal, nor turn the order of what follows. */
static void
test_names (void)
{
  static const struct
  {
    const char *written;
    const char *read;
  } cases[] = {
    { "results.csv", "results.csv" },
    { "cijfers één (2).csv", "cijfers één (2).csv" },
    { "a\\b)c(", "a\\b)c(" },
    { "a\033[31m\nb", "a[31m b" },
    { "vsc.\342\200\256x", "vsc.x" },
    { "a\377b", "a\357\277\275b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TestAttachment attachment = { cases[i].written, DESCRIPTION, DATA };
      g_autoptr (GBytes) pdf = test_pdf_new (OURS, &attachment, 1, NULL);
      g_auto (StreefPdfData) data = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_true (streef_pdf_read (&data, "summary.pdf", pdf, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (data.name, ==, cases[i].read);
      g_assert_cmpstr (data.fingerprint, ==, FINGERPRINT);
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
      g_assert_true (is_read == (length >= size - strlen ("%%EOF\n")));
      if (!is_read)
        g_assert_error (error, STREEF_ERROR, STREEF_PROBLEM_PDF_DAMAGED);
    }
}

/* With any byte changed: what is read is what was attached. */
static void
test_flipped (void)
{
  static const guint8 masks[] = { 0x01, 0x20, 0xff };
  g_autoptr (GBytes) good = make_good ();
  gsize size;
  const char *bytes = g_bytes_get_data (good, &size);
  guint n_refused = 0;

  for (gsize i = 0; i < size * G_N_ELEMENTS (masks); i++)
    {
      g_auto (StreefPdfData) data = { 0 };
      guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr (GBytes) flipped = g_bytes_new_take (copy, size);
      g_autoptr (GError) error = NULL;

      copy[i / G_N_ELEMENTS (masks)] ^= masks[i % G_N_ELEMENTS (masks)];
      if (!streef_pdf_read (&data, "summary.pdf", flipped, &error))
        {
          g_assert_true (error != NULL && error->domain == STREEF_ERROR);
          n_refused++;
          continue;
        }

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (data.data, NULL), g_bytes_get_size (data.data), DATA,
                       strlen (DATA));
    }
  g_assert_cmpuint (n_refused, >, 300);
}

/* So many zeros, packed. */
static GBytes *
pack_zeros (gsize n)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream
    = g_converter_output_stream_new (packed, G_CONVERTER (packer));
  g_autofree char *zeros = g_malloc0 (n);

  g_assert_true (g_output_stream_write_all (stream, zeros, n, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed));
}

/* A stream between what a PDF starts and ends with. */
static GBytes *
make_bomb (const char *dictionary,
           GBytes     *packed)
{
  static const char end[] = "\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
  gsize length;
  const guint8 *bytes = g_bytes_get_data (packed, &length);
  GByteArray *pdf = g_byte_array_new ();
  g_autofree char *start = NULL;

  start = g_strdup_printf ("%%PDF-1.7\n1 0 obj\n<<%s /Length %" G_GSIZE_FORMAT
                           " /Filter /FlateDecode>>\nstream\n", dictionary, length);
  g_byte_array_append (pdf, (const guint8 *) start, (guint) strlen (start));
  g_byte_array_append (pdf, bytes, (guint) length);
  g_byte_array_append (pdf, (const guint8 *) end, (guint) strlen (end));
  return g_byte_array_free_to_bytes (pdf);
}

/* What unpacks to more than a document has is refused before it takes room: streams that hold objects
 * are not unpacked at all, and of the attached file no more than is said. */
static void
test_bombs (void)
{
  static const struct
  {
    const char *dictionary;
    StreefProblemCode code;
  } cases[] = {
    { "/Type /XRef /Size 100000000 /W [1 2 1] /Root 1 0 R", STREEF_PROBLEM_PDF_FOREIGN },
    { "/Type /ObjStm /N 40000000 /First 0", STREEF_PROBLEM_PDF_FOREIGN },
    { "/StreefName (x) /StreefFingerprint (" FINGERPRINT ") /Params <</Size 40000000>>",
      STREEF_PROBLEM_PDF_DATA_CHANGED },
    { "/StreefName (x) /StreefFingerprint (" FINGERPRINT ") /Params <</Size 30000000>>",
      STREEF_PROBLEM_PDF_DATA_CHANGED },
    { "/StreefName (x) /StreefFingerprint (" FINGERPRINT ") /Params <</Size 100>>", STREEF_PROBLEM_PDF_DATA_CHANGED },
    { "/StreefName (x) /StreefFingerprint (" FINGERPRINT ") /X [[[[[[[[[[[[0]]]]]]]]]]]]", STREEF_PROBLEM_PDF_DAMAGED },
  };
  g_autoptr (GBytes) packed = pack_zeros (40000000);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (StreefPdfData) data = { 0 };
      g_autoptr (GBytes) pdf = make_bomb (cases[i].dictionary, packed);
      const clock_t start = clock ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].dictionary);
      g_assert_false (streef_pdf_read (&data, "summary.pdf", pdf, &error));
      g_assert_error (error, STREEF_ERROR, (int) cases[i].code);
      g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
    }
}

/* How large a PDF may be. */
static void
test_size (void)
{
  static const struct
  {
    gsize size;
    StreefProblemCode code;
  } cases[] = {
    { STREEF_LIMIT_PDF_BYTES, STREEF_PROBLEM_PDF_DAMAGED },
    { STREEF_LIMIT_PDF_BYTES + 1, STREEF_PROBLEM_LIMIT_FILE_SIZE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_write ("large.pdf", "%PDF-1.7\n", -1);
      const char *files[] = { path, NULL };
      g_autoptr (StreefDatasetRef) dataset = NULL;
      g_autofree char *argument = NULL;
      GError *error = NULL;

      g_assert_cmpint (truncate (path, (off_t) cases[i].size), ==, 0);
      dataset = streef_load (files, NULL, NULL, NULL, NULL, NULL, &error);
      g_assert_null (dataset);
      argument = fixture_take_error (error, cases[i].code, 0);
      if (cases[i].code == STREEF_PROBLEM_LIMIT_FILE_SIZE)
        g_assert_cmpstr (argument, ==, G_STRINGIFY (STREEF_LIMIT_PDF_MIB));
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
  g_test_add_func ("/pdf-reader/names", test_names);
  g_test_add_func ("/pdf-reader/truncated", test_truncated);
  g_test_add_func ("/pdf-reader/flipped", test_flipped);
  g_test_add_func ("/pdf-reader/bombs", test_bombs);
  g_test_add_func ("/pdf-reader/size", test_size);
  g_test_add_func ("/pdf-reader/mutated", test_mutated);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
