/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-catalogue.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define CHARSET(charset) "Content-Type: text/plain; charset=" charset "\n"
#define RULE "Plural-Forms: nplurals=2; plural=(n != 1);\n"
#define HEADER CHARSET ("UTF-8") RULE
#define HEAD_LENGTH 28 /* seven words */

typedef struct
{
  const char *source;
  gsize source_length;
  const char *target;
  gsize target_length;
} Text;

#define TEXT(source, target) { source, sizeof source - 1, target, sizeof target - 1 }

static const Text good_texts[] = {
  TEXT ("", HEADER),
  TEXT ("Target", "Streefcijfer"),
  TEXT ("%u case\0%u cases", "%u zaak\0%u zaken"),
  TEXT ("month\004May", "mei"),
  TEXT ("verb\004May", "mogen"),
  TEXT ("Not done", ""),
};

static void
append_word (GByteArray *file,
             guint32     word,
             gboolean    is_swapped)
{
  const guint32 stored = is_swapped ? GUINT32_SWAP_LE_BE (word) : word;

  g_byte_array_append (file, (const guint8 *) &stored, sizeof stored);
}

static void
append_table (GByteArray *file,
              GByteArray *strings,
              const Text *texts,
              guint       n_texts,
              gboolean    is_source,
              gboolean    is_swapped)
{
  const gsize start = HEAD_LENGTH + (gsize) n_texts * 16;

  for (guint i = 0; i < n_texts; i++)
    {
      const char *string = is_source ? texts[i].source : texts[i].target;
      const gsize length = is_source ? texts[i].source_length : texts[i].target_length;

      append_word (file, (guint32) length, is_swapped);
      append_word (file, (guint32) (start + strings->len), is_swapped);
      g_byte_array_append (strings, (const guint8 *) string, (guint) length + 1);
    }
}

/* Builds a .mo file by hand, so that it can be wrong. */
static GBytes *
build_file (const Text *texts,
            guint       n_texts,
            gboolean    is_swapped)
{
  g_autoptr (GByteArray) strings = g_byte_array_new ();
  GByteArray *file = g_byte_array_new ();
  const guint32 head[] = { 0x950412de, 0, n_texts, HEAD_LENGTH, HEAD_LENGTH + n_texts * 8, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    append_word (file, head[i], is_swapped);
  append_table (file, strings, texts, n_texts, TRUE, is_swapped);
  append_table (file, strings, texts, n_texts, FALSE, is_swapped);
  g_byte_array_append (file, strings->data, strings->len);

  return g_byte_array_free_to_bytes (file);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefCatalogue) catalogue = streef_catalogue_new (bytes, &error);

  g_assert_null (catalogue);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_find (gconstpointer data)
{
  g_autoptr (GBytes) bytes
      = build_file (good_texts, G_N_ELEMENTS (good_texts), GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefCatalogue) catalogue = streef_catalogue_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (streef_catalogue_find (catalogue, NULL, "Target"), ==, "Streefcijfer");
  g_assert_cmpstr (streef_catalogue_find (catalogue, "month", "May"), ==, "mei");
  g_assert_cmpstr (streef_catalogue_find (catalogue, "verb", "May"), ==, "mogen");
  g_assert_null (streef_catalogue_find (catalogue, NULL, "May"));
  g_assert_null (streef_catalogue_find (catalogue, "noun", "May"));
  g_assert_null (streef_catalogue_find (catalogue, NULL, "Not done"));
  g_assert_null (streef_catalogue_find (catalogue, NULL, "Unknown"));
  g_assert_null (streef_catalogue_find (catalogue, NULL, ""));
}

static void
test_find_plural (void)
{
  g_autoptr (GBytes) bytes = build_file (good_texts, G_N_ELEMENTS (good_texts), FALSE);
  g_autoptr (StreefCatalogue) catalogue = streef_catalogue_new (bytes, NULL);
  static const struct
  {
    gulong n;
    const char *text;
  } cases[] = {
    { 0, "%u zaken" },  { 1, "%u zaak" },   { 2, "%u zaken" },
    { 11, "%u zaken" }, { 21, "%u zaken" }, { G_MAXULONG, "%u zaken" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%lu", cases[i].n);
      g_assert_cmpstr (streef_catalogue_find_n (catalogue, "%u case", cases[i].n), ==,
                       cases[i].text);
    }
  g_assert_null (streef_catalogue_find_n (catalogue, "Target", 2));
  g_assert_null (streef_catalogue_find_n (catalogue, "%u cases", 2));
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = build_file (good_texts, G_N_ELEMENTS (good_texts), FALSE);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      /* A copy of exactly that length, so that a read past its end is found. */
      g_autoptr (GBytes) part = g_bytes_new (g_bytes_get_data (bytes, NULL), length);

      g_test_message ("the first %" G_GSIZE_FORMAT " bytes", length);
      assert_refused (part);
    }
}

static void
test_damaged_words (void)
{
  g_autoptr (GBytes) bytes = build_file (good_texts, G_N_ELEMENTS (good_texts), FALSE);
  static const struct
  {
    const char *name;
    gsize offset;
    guint32 word;
  } cases[] = {
    { "magic", 0, 0x12345678 },
    { "newer revision", 4, 0x00010000 },
    { "no texts, so no header", 8, 0 },
    { "more texts than fit", 8, 0xffffffff },
    { "some more texts", 8, 12 },
    { "table of sources beyond the end", 12, 0xfffffff0 },
    { "table of targets beyond the end", 16, 0xfffffff8 },
    { "table of targets within the last word", 16, 0x180 },
    { "length of a string beyond the end", HEAD_LENGTH + 8, 0xffffffff },
    { "length of a string too short: no NUL", HEAD_LENGTH + 8, 3 },
    { "offset of a string beyond the end", HEAD_LENGTH + 12, 0xfffffffe },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree guint8 *copy
          = g_memdup2 (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
      g_autoptr (GBytes) damaged = NULL;

      memcpy (copy + cases[i].offset, &cases[i].word, sizeof cases[i].word);
      damaged = g_bytes_new (copy, length);
      g_test_message ("%s", cases[i].name);
      assert_refused (damaged);
    }
}

/* Any byte may be anything: the answer is a catalogue or an error, never a crash. */
static void
test_any_byte (void)
{
  g_autoptr (GBytes) bytes = build_file (good_texts, G_N_ELEMENTS (good_texts), FALSE);
  const gsize length = g_bytes_get_size (bytes);

  for (gsize offset = 0; offset < length; offset++)
    for (guint value = 0; value < 256; value += 15)
      {
        guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
        g_autoptr (GBytes) damaged = g_bytes_new_take (copy, length);
        g_autoptr (StreefCatalogue) catalogue = NULL;

        copy[offset] = (guint8) value;
        catalogue = streef_catalogue_new (damaged, NULL);
        if (catalogue != NULL)
          streef_catalogue_find_n (catalogue, "%u case", 2);
      }
}

static void
test_wrong_texts (void)
{
  static const struct
  {
    const char *name;
    Text texts[3];
  } cases[] = {
    { "no header", { TEXT ("Target", "Streefcijfer"), TEXT ("a", "b"), TEXT ("c", "d") } },
    { "another charset",
      { TEXT ("", CHARSET ("ISO-8859-1") RULE),
        TEXT ("a", "b"), TEXT ("c", "d") } },
    { "another rule for plurals",
      { TEXT ("", CHARSET ("UTF-8") "Plural-Forms: nplurals=1; plural=0;\n"),
        TEXT ("a", "b"), TEXT ("c", "d") } },
    { "a text twice", { TEXT ("", HEADER), TEXT ("a", "b"), TEXT ("a", "c") } },
    { "one form where two are needed",
      { TEXT ("", HEADER), TEXT ("a\0as", "b"), TEXT ("c", "d") } },
    { "two forms where one is needed",
      { TEXT ("", HEADER), TEXT ("a", "b\0bs"), TEXT ("c", "d") } },
    { "three forms", { TEXT ("", HEADER), TEXT ("a\0as", "b\0bs\0bz"), TEXT ("c", "d") } },
    { "invalid UTF-8", { TEXT ("", HEADER), TEXT ("a", "\xff"), TEXT ("c", "d") } },
    { "invalid UTF-8 in the plural",
      { TEXT ("", HEADER), TEXT ("a\0as", "b\0\xff"), TEXT ("c", "d") } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = build_file (cases[i].texts, G_N_ELEMENTS (cases[i].texts), FALSE);

      g_test_message ("%s", cases[i].name);
      assert_refused (bytes);
    }
}

/* The catalogue that came with the program, whatever the locale of the process. */
static void
test_own_texts (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_test_message ("locale \"%s\"", locales[i]);
      g_assert_nonnull (setlocale (LC_ALL, locales[i]));
      g_assert_cmpstr (streef_text_in (STREEF_LANGUAGE_NL, "month", "May"), ==, "mei");
      g_assert_cmpstr (streef_text_in (STREEF_LANGUAGE_EN, "month", "May"), ==, "May");
    }
  g_assert_cmpstr (streef_text (STREEF_LANGUAGE_NL, "No such text"), ==, "No such text");
  g_assert_cmpstr (streef_text (STREEF_LANGUAGE_NL, ""), ==, "");
  g_assert_cmpstr (streef_text_n (STREEF_LANGUAGE_NL, "one such text", "many such texts", 1), ==,
                   "one such text");
  g_assert_cmpstr (streef_text_n (STREEF_LANGUAGE_NL, "one such text", "many such texts", 2), ==,
                   "many such texts");
  g_assert_cmpstr (streef_text_n (STREEF_LANGUAGE_EN, "one such text", "many such texts", 0), ==,
                   "many such texts");
}

static gpointer
look_up_often (gpointer data)
{
  for (guint i = 0; i < 20000; i++)
    g_assert_cmpstr (streef_text_in ((StreefLanguage) (i % 2), "month", "March"), ==,
                     i % 2 == 0 ? "March" : "maart");

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("look-up", look_up_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* First, so that the threads open the catalogue. */
  g_test_add_func ("/catalogue/threads", test_threads);
  g_test_add_data_func ("/catalogue/find", GINT_TO_POINTER (FALSE), test_find);
  g_test_add_data_func ("/catalogue/find/swapped-bytes", GINT_TO_POINTER (TRUE), test_find);
  g_test_add_func ("/catalogue/find-plural", test_find_plural);
  g_test_add_func ("/catalogue/truncated", test_truncated);
  g_test_add_func ("/catalogue/damaged-words", test_damaged_words);
  g_test_add_func ("/catalogue/any-byte", test_any_byte);
  g_test_add_func ("/catalogue/wrong-texts", test_wrong_texts);
  g_test_add_func ("/catalogue/own-texts", test_own_texts);
  return g_test_run ();
}
