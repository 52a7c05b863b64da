/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-file.h"
#include "problem/streef-error.h"
#include "report/content-oracle.h"
#include "report/test-document.h"

#include <stdlib.h>
#include <string.h>

#define SEED 20160321
#define N_ROUNDS 20000

/* What cairo is told to call each leaf, whatever it is. */
#define MARK(number) "/Span <</MCID " number ">> BDC "

/* What comes out has the leaf's own mark; %NULL for what must not come out. @leaves as
 * content_oracle_new() takes them. */
typedef struct
{
  const char *name;
  const char *leaves;
  const char *content;
  const char *expected;
} Case;

static const Case cases[] = {
  { "nothing", "", "", "" },
  { "blanks", "", " \t\r\n\f ", " \t\r\n\f " },
  { "one", "P", MARK ("0") "BT (a) Tj ET EMC", "/P <</MCID 0>> BDC BT (a) Tj ET EMC" },
  { "a heading", "1", MARK ("0") "EMC", "/H1 <</MCID 0>> BDC EMC" },
  { "an artifact", "a", MARK ("0") "0 0 m 1 1 l S EMC\n",
    "/Artifact <</Type /Layout>> BDC 0 0 m 1 1 l S EMC\n" },
  { "between others", "PhP",
    "q " MARK ("0") "EMC Q\nq 1 0 0 1 0 0 cm " MARK ("1") "f EMC Q " MARK ("2") "EMC",
    "q /P <</MCID 0>> BDC EMC Q\nq 1 0 0 1 0 0 cm /Artifact <</Type /Pagination /Subtype /Header>>"
    " BDC f EMC Q /P <</MCID 2>> BDC EMC" },
  { "in a text", "P", "BT " MARK ("0") "(a) Tj EMC ET", "BT /P <</MCID 0>> BDC (a) Tj EMC ET" },
  { "a clip outside", "P", "0 0 9 9 re W n " MARK ("0") "EMC",
    "0 0 9 9 re W n /P <</MCID 0>> BDC EMC" },
  { "without blanks", "P", "/Span<</MCID 0>>BDC(a)Tj[(b)]TJ EMC",
    "/P <</MCID 0>> BDC(a)Tj[(b)]TJ EMC" },
  { "more properties", "P", "/Span <</A [0 (>>) <</MCID 7>>] /MCID 0 /B <3e>>> BDC EMC",
    "/P <</MCID 0>> BDC EMC" },
  { "brackets in a string", "P", MARK ("0") "((EMC) \\) BDC \\\\) Tj EMC",
    "/P <</MCID 0>> BDC ((EMC) \\) BDC \\\\) Tj EMC" },
  { "brackets in an array", "P", MARK ("0") "[(]) -1.5 (EMC)] TJ EMC",
    "/P <</MCID 0>> BDC [(]) -1.5 (EMC)] TJ EMC" },
  { "hexadecimal", "P", MARK ("0") "<454D43> Tj EMC", "/P <</MCID 0>> BDC <454D43> Tj EMC" },
  { "comments", "P", "% EMC\n" MARK ("0") "[% ] EMC\r(a)] TJ EMC % BDC",
    "% EMC\n/P <</MCID 0>> BDC [% ] EMC\r(a)] TJ EMC % BDC" },
  { "pixels", "P", MARK ("0") "BI /W 1 /H 1 /BPC 8 /CS /G ID EMC (\nEIx EI EMC",
    "/P <</MCID 0>> BDC BI /W 1 /H 1 /BPC 8 /CS /G ID EMC (\nEIx EI EMC" },
  { "apostrophes", "P", "BT " MARK ("0") "(a) ' 1 2 (b) \" EMC ET",
    "BT /P <</MCID 0>> BDC (a) ' 1 2 (b) \" EMC ET" },

  { "nested", "PP", MARK ("0") MARK ("1") "EMC EMC", NULL },
  { "a mark inside", "P", MARK ("0") "/Span BMC EMC EMC", NULL },
  { "out of order", "PP", MARK ("1") "EMC " MARK ("0") "EMC", NULL },
  { "twice", "PP", MARK ("0") "EMC " MARK ("0") "EMC", NULL },
  { "one missing", "PP", MARK ("0") "EMC", NULL },
  { "all missing", "P", "", NULL },
  { "one too many", "P", MARK ("0") "EMC " MARK ("1") "EMC", NULL },
  { "without a number", "P", "/Span <<>> BDC EMC", NULL },
  { "without properties", "P", "/Span BMC EMC", NULL },
  { "named properties", "P", "/Span /MC0 BDC EMC", NULL },
  { "without a type", "P", "<</MCID 0>> BDC EMC", NULL },
  { "no name", "P", "(Span) <</MCID 0>> BDC EMC", NULL },
  { "one operand too many", "P", "1 /Span <</MCID 0>> BDC EMC", NULL },
  { "no operands", "P", "BDC EMC", NULL },
  { "a negative number", "P", MARK ("-1") "EMC", NULL },
  { "a broken number", "P", MARK ("0.5") "EMC", NULL },
  { "a great number", "P", MARK ("4294967296") "EMC", NULL },
  { "a word", "P", MARK ("zero") "EMC", NULL },
  { "the number in a string", "P", "/Span <</A (/MCID 0)>> BDC EMC", NULL },
  { "the number deeper", "P", "/Span <</A <</MCID 0>>>> BDC EMC", NULL },
  { "another key", "P", "/Span <</MCIDs 0>> BDC EMC", NULL },
  { "not ended", "P", MARK ("0") "BT (a) Tj ET", NULL },
  { "ended twice", "P", MARK ("0") "EMC EMC", NULL },
  { "only an end", "", "EMC", NULL },
  { "an end in a string", "P", MARK ("0") "(a EMC", NULL },
  { "an end in a comment", "P", MARK ("0") "% EMC", NULL },
  { "across a text", "P", MARK ("0") "BT EMC ET", NULL },
  { "across the end of a text", "P", "BT " MARK ("0") "ET EMC", NULL },
  { "a text in a text", "P", MARK ("0") "BT BT ET ET EMC", NULL },
  { "pixels without an end", "P", MARK ("0") "BI /W 1 ID EMC", NULL },
  { "pixels without a picture", "P", MARK ("0") "ID EMC EI EMC", NULL },
  { "a picture without pixels", "P", MARK ("0") "BI /W 1 EMC", NULL },
  { "paint before", "P", "0 0 9 9 re f " MARK ("0") "EMC", NULL },
  { "paint behind", "P", MARK ("0") "EMC BT (a) Tj ET", NULL },
};

static const char *const painters[] = { "S",  "s",  "f",  "F",  "f*", "B",  "B*", "b",
                                        "b*", "sh", "Do", "BI", "Tj", "TJ", "'",  "\"" };

/* Pieces that a content is made of, to be put anywhere. */
static const char *const pieces[] = {
  MARK ("0"), MARK ("1"), "EMC ", "BT ", "ET ", "(", ")", "<<", ">>", "[", "]", "<", ">", "%", "\n",
  "\\",  "BI ", " ID ", " EI ", "/", "f ", "(a) Tj ", "BMC ", "BDC ", "/MCID 0", "q ", "Q ", " ",
};

static void
assert_refused (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpint (streef_problem_get_code (streef_error_get_problem (error)), ==,
                   STREEF_PROBLEM_DRAWING_FAILED);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ContentOracle) oracle = content_oracle_new (cases[i].leaves);
      g_autoptr (GError) error = NULL;
      g_autofree char *marked
        = content_oracle_mark (oracle, cases[i].content, strlen (cases[i].content), &error);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (marked, ==, cases[i].expected);
      if (cases[i].expected == NULL)
        assert_refused (error);
    }
}

static void
test_painters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    {
      g_autoptr (ContentOracle) oracle = content_oracle_new ("P");
      g_autofree char *content = g_strdup_printf (MARK ("0") "EMC %s", painters[i]);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", painters[i]);
      g_assert_null (content_oracle_mark (oracle, content, strlen (content), &error));
      assert_refused (error);
    }
}

static void
test_truncated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ContentOracle) oracle = content_oracle_new (cases[i].leaves);

      g_test_message ("%s", cases[i].name);
      for (gsize length = 0; length < strlen (cases[i].content); length++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *marked
            = content_oracle_mark (oracle, cases[i].content, length, &error);

          if (marked == NULL)
            assert_refused (error);
        }
    }
}

/* The first page of a real document, as cairo writes it. */
static GString *
draw_page (const StreefDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) drawn = streef_pdf_draw (document, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (qpdf_data) qpdf = NULL;
  unsigned char *content = NULL;
  gsize length = 0;
  GString *page;

  g_assert_no_error (error);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&drawn));
  qpdf = pdf_open (bytes);
  qpdf_oh_get_page_content_data (qpdf, qpdf_get_page_n (qpdf, 0), &content, &length);
  page = g_string_new_len ((const char *) content, (gssize) length);
  free (content);
  return page;
}

static void
break_once (GRand   *random,
            GString *content)
{
  const gsize position
    = content->len > 0 ? (gsize) g_rand_int_range (random, 0, (int) content->len) : 0;
  const gsize longest = (gsize) g_rand_int_range (random, 1, 24);
  const gsize length = MIN (longest, content->len - position);
  g_autofree char *part = g_strndup (content->str + position, length);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      g_string_erase (content, (gssize) position, (gssize) length);
      break;
    case 1:
      g_string_insert (content, (gssize) position, part);
      break;
    case 2:
      if (content->len > 0)
        content->str[position] = (char) g_rand_int_range (random, 0, 256);
      break;
    case 3:
      g_string_truncate (content, position);
      break;
    default:
      g_string_insert (content, (gssize) position,
                       pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;
    }
}

/* @content, broken at random: either it is refused, or what comes out is marked as it should be. */
static gboolean
try_broken (ContentOracle *oracle,
            GRand         *random,
            const char    *content,
            gsize          length)
{
  GString *broken = g_string_new_len (content, (gssize) length);
  g_autoptr (GError) error = NULL;
  g_autofree char *marked = NULL;

  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    break_once (random, broken);
  marked = content_oracle_mark (oracle, broken->str, broken->len, &error);
  if (marked == NULL)
    assert_refused (error);
  g_string_free (broken, TRUE);
  return marked != NULL;
}

static void
test_broken (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_marked = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const Case *one = &cases[i % G_N_ELEMENTS (cases)];
      g_autoptr (ContentOracle) oracle = content_oracle_new (one->leaves);

      n_marked += try_broken (oracle, random, one->content, strlen (one->content));
    }
  g_test_message ("%u of %d were marked", n_marked, N_ROUNDS);
  g_assert_cmpuint (n_marked, >, N_ROUNDS / 20);
  g_assert_cmpuint (n_marked, <, N_ROUNDS / 2);
}

static void
test_broken_page (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (TestDocument) document = test_document_new ();
  const GPtrArray *pages = test_document_get (document)->pages;
  ContentOracle oracle = { NULL, g_ptr_array_index (pages, 0) };
  GString *page = draw_page (test_document_get (document));
  g_autoptr (GError) error = NULL;
  g_autofree char *marked = content_oracle_mark (&oracle, page->str, page->len, &error);

  g_assert_no_error (error);
  g_assert_nonnull (marked);
  for (guint i = 0; i < N_ROUNDS / 20; i++)
    try_broken (&oracle, random, page->str, page->len);
  g_string_free (page, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-content/cases", test_cases);
  g_test_add_func ("/pdf-content/painters", test_painters);
  g_test_add_func ("/pdf-content/truncated", test_truncated);
  g_test_add_func ("/pdf-content/broken", test_broken);
  g_test_add_func ("/pdf-content/broken-page", test_broken_page);

  return g_test_run ();
}
