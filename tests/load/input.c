/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-input.h"

#include "load/fixture.h"
#include "load/streef-limits.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BYTES(literal) literal, sizeof literal - 1

/* Reads the whole file, @block bytes at a time; NULL with @error set. */
static char *
read_all (const char     *path,
          StreefEncoding  chosen,
          gsize           block,
          StreefEncoding *out_encoding,
          const char    **out_reason,
          GError        **error)
{
  g_autoptr (StreefInput) input = streef_input_open (path, chosen, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *part = g_malloc (block);
  GError *own_error = NULL;
  gssize length;

  if (input == NULL)
    return NULL;

  while ((length = streef_input_read (input, part, block, &own_error)) != 0)
    {
      if (length > 0)
        g_string_append_len (text, part, length);
      else if (g_error_matches (own_error, STREEF_ERROR, STREEF_PROBLEM_ENCODING_INVALID)
               && streef_input_fall_back (input))
        {
          g_clear_error (&own_error);
          g_string_truncate (text, 0);
        }
      else
        {
          g_propagate_error (error, own_error);
          return NULL;
        }
    }

  *out_encoding = streef_input_get_encoding (input);
  *out_reason = streef_input_get_encoding_reason (input);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize n_bytes;
    StreefEncoding chosen;
    StreefEncoding encoding;
    const char *reason;
    const char *text;
  } cases[] = {
    { "ascii", BYTES ("a;b\n"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "valid", "a;b\n" },
    { "utf-8", BYTES ("caf\xC3\xA9\n"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "valid", "café\n" },
    { "utf-8, mark", BYTES ("\xEF\xBB\xBF" "caf\xC3\xA9"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "mark", "café" },
    { "utf-8, chosen, mark", BYTES ("\xEF\xBB\xBF" "a"), STREEF_ENCODING_UTF8, STREEF_ENCODING_UTF8, "chosen", "a" },
    { "utf-16le", BYTES ("\xFF\xFE" "a\0\xE9\0\x3D\xD8\x00\xDE"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF16LE, "mark", "aé😀" },
    { "utf-16be", BYTES ("\xFE\xFF\0a\0\xE9\xD8\x3D\xDE\x00"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF16BE, "mark", "aé😀" },
    { "utf-16le without mark", BYTES ("a\0\xAC\x20"), STREEF_ENCODING_UTF16LE, STREEF_ENCODING_UTF16LE, "chosen", "a€" },
    { "windows-1252", BYTES ("caf\xE9 \x80 \x93\x94\n"), STREEF_ENCODING_UNSET, STREEF_ENCODING_WINDOWS_1252, "fallback", "café € “”\n" },
    { "windows-1252, cut after é", BYTES ("caf\xE9"), STREEF_ENCODING_UNSET, STREEF_ENCODING_WINDOWS_1252, "fallback", "café" },
    { "windows-1252, chosen", BYTES ("\xC3\xA9"), STREEF_ENCODING_WINDOWS_1252, STREEF_ENCODING_WINDOWS_1252, "chosen", "Ã©" },
    { "utf-8, cut inside a character", BYTES ("\xC3\xA9 \xE2\x82"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "valid", "é " },
    { "utf-16le without mark, recognised", BYTES ("a\0;\0b\0\xE9\0"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF16LE, "zeros", "a;bé" },
    { "utf-16be without mark, recognised", BYTES ("\0a\0;\0b\0\n\x20\xAC"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF16BE, "zeros", "a;b\n€" },
    { "utf-8, one stray byte", BYTES ("\xC3\xA9 \xC3\xB6 \xDF!\n"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "mended", "é ö ß!\n" },
    { "utf-8, a stray byte that means nothing", BYTES ("\x81 \xC3\xA9 \xC3\xB6"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "mended", "\xEF\xBF\xBD é ö" },
    { "utf-8, a stray byte at the end", BYTES ("\xC3\xA9 \xC3\xB6 \xDF"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF8, "valid", "é ö " },
    { "windows-1252 with one character of utf-8", BYTES ("CAF\xC9\x94 \xE9 \xE9\n"), STREEF_ENCODING_UNSET, STREEF_ENCODING_WINDOWS_1252, "fallback", "CAFÉ” é é\n" },
    { "utf-16, cut inside a character", BYTES ("\xFF\xFE" "a\0\x3D\xD8\x00"), STREEF_ENCODING_UNSET, STREEF_ENCODING_UTF16LE, "mark", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize block = 4; block <= 4096; block *= 8)
      {
        g_autofree char *path = fixture_write ("encoding.csv", cases[i].bytes,
                                               (gssize) cases[i].n_bytes);
        g_autoptr (GError) error = NULL;
        StreefEncoding encoding = STREEF_ENCODING_UNSET;
        const char *reason = NULL;
        g_autofree char *text = read_all (path, cases[i].chosen, block, &encoding, &reason, &error);

        g_test_message ("%s, blocks of %zu", cases[i].name, block);
        g_assert_no_error (error);
        g_assert_cmpstr (text, ==, cases[i].text);
        g_assert_cmpint (encoding, ==, cases[i].encoding);
        g_assert_cmpstr (reason, ==, cases[i].reason);
      }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize n_bytes;
    StreefEncoding chosen;
    StreefProblemCode code;
    guint line;
    const char *argument;
  } cases[] = {
    { "empty", BYTES (""), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_EMPTY, 0, "" },
    { "a mark only", BYTES ("\xEF\xBB\xBF"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_EMPTY, 0, "" },
    { "a NUL", BYTES ("a;b\n1;\0\n"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_BINARY, 0, "" },
    { "a picture", BYTES ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_BINARY, 0, "" },
    { "control characters and NULs", BYTES ("a\0\1\0b\0"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_BINARY, 0, "" },
    { "other letters than ASCII and NULs", BYTES ("a\0\x01\x04\x02\x04\x03\x04"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_BINARY, 0, "" },
    { "utf-16 with a NUL", BYTES ("\xFF\xFE" "a\0\0\0"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FILE_BINARY, 0, "" },
    { "xls", BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_FORMAT_UNSUPPORTED, 0, "XLS" },
    { "xlsx with a password", BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_PACKAGE_ENCRYPTED, 0, "" },
    { "utf-8, mark, invalid", BYTES ("\xEF\xBB\xBF" "a\nb\r\nc\rd\xE9 e\n"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_ENCODING_INVALID, 4, "UTF-8" },
    { "utf-8, chosen, invalid", BYTES ("a\n\xFF\n"), STREEF_ENCODING_UTF8, STREEF_PROBLEM_ENCODING_INVALID, 2, "UTF-8" },
    { "neither encoding", BYTES ("a\n\xE9\n\n\x81\n"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_ENCODING_INVALID, 4, "Windows-1252" },
    { "utf-16 with half a pair", BYTES ("\xFE\xFF\0a\0\n\xDC\x00\0b"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_ENCODING_INVALID, 2, "UTF-16BE" },
    { "utf-16le with half a pair", BYTES ("\xFF\xFE" "a\0\n\0\x0A\x0A\x3D\xD8" "b\0"), STREEF_ENCODING_UNSET, STREEF_PROBLEM_ENCODING_INVALID, 2, "UTF-16LE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_write ("refused.csv", cases[i].bytes,
                                             (gssize) cases[i].n_bytes);
      GError *error = NULL;
      StreefEncoding encoding;
      const char *reason;
      g_autofree char *text = read_all (path, cases[i].chosen, 64, &encoding, &reason, &error);
      g_autofree char *argument = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_null (text);
      argument = fixture_take_error (error, cases[i].code, cases[i].line);
      g_assert_cmpstr (argument, ==, cases[i].argument);
    }
}

static void
assert_refused_path (const char       *path,
                     StreefProblemCode code)
{
  GError *error = NULL;

  g_test_message ("%s", path);
  g_assert_null (streef_input_open (path, STREEF_ENCODING_UNSET, &error));
  g_free (fixture_take_error (error, code, 0));
}

static void
test_no_files (void)
{
  g_autofree char *file = fixture_write ("file.csv", "a", -1);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *missing = g_build_filename (folder, "missing.csv", NULL);
  g_autofree char *below_file = g_build_filename (file, "a.csv", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_refused_path (missing, STREEF_PROBLEM_FILE_MISSING);
  assert_refused_path (below_file, STREEF_PROBLEM_FILE_MISSING);
  assert_refused_path (folder, STREEF_PROBLEM_FILE_IS_FOLDER);
  assert_refused_path (pipe_path, STREEF_PROBLEM_FILE_UNREADABLE);
  assert_refused_path ("/dev/zero", STREEF_PROBLEM_FILE_UNREADABLE);
}

/* The rights of files do not hold for root: the test gives them up for a moment. */
static void
test_unreadable (void)
{
  g_autofree char *path = fixture_write ("secret.csv", "a;b\n", -1);
  g_autofree char *folder = g_path_get_dirname (path);
  const gboolean is_root = geteuid () == 0;

  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_assert_cmpint (chmod (path, 0), ==, 0);
  g_assert_true (!is_root || seteuid (65534) == 0);
  assert_refused_path (path, STREEF_PROBLEM_FILE_UNREADABLE);
  g_assert_true (!is_root || seteuid (0) == 0);
}

/* A sparse file: its size alone is over the limit. */
static void
test_size_limit (void)
{
  g_autofree char *path = fixture_write ("large.csv", "a;b\n", -1);
  GError *error = NULL;
  g_autofree char *argument = NULL;
  g_autoptr (StreefInput) input = NULL;

  g_assert_cmpint (truncate (path, (off_t) STREEF_LIMIT_FILE_BYTES), ==, 0);
  input = streef_input_open (path, STREEF_ENCODING_UNSET, &error);
  g_assert_no_error (error);

  g_assert_cmpint (truncate (path, (off_t) STREEF_LIMIT_FILE_BYTES + 1), ==, 0);
  g_assert_null (streef_input_open (path, STREEF_ENCODING_UNSET, &error));
  argument = fixture_take_error (error, STREEF_PROBLEM_LIMIT_FILE_SIZE, 0);
  g_assert_cmpstr (argument, ==, "256");
}

/* A name proves nothing; what a file contains does. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize n_bytes;
    StreefInputKind kind;
  } cases[] = {
    { "text", BYTES ("a;b\n1;2\n"), STREEF_INPUT_TEXT },
    { "pdf", BYTES ("%PDF-1.7\n"), STREEF_INPUT_PDF },
    { "zip", BYTES ("PK\x03\x04\x14\0word/document.xml"), STREEF_INPUT_PACKAGE },
    { "empty zip", BYTES ("PK\x05\x06\0\0"), STREEF_INPUT_PACKAGE },
    { "flat OpenDocument", BYTES ("\xEF\xBB\xBF\n<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"), STREEF_INPUT_FLAT_ODS },
    { "flat OpenDocument of another kind", BYTES ("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"), STREEF_INPUT_TEXT },
    { "text about it", BYTES ("a;urn:oasis:names:tc:opendocument:xmlns:office:1.0 application/vnd.oasis.opendocument.spreadsheet\n"), STREEF_INPUT_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_write ("kind.csv", cases[i].bytes, (gssize) cases[i].n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefInput) input = streef_input_open (path, STREEF_ENCODING_UNSET, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpint (streef_input_get_kind (input), ==, cases[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/input/encodings", test_encodings);
  g_test_add_func ("/input/refused", test_refused);
  g_test_add_func ("/input/kinds", test_kinds);
  g_test_add_func ("/input/no-files", test_no_files);
  g_test_add_func ("/input/unreadable", test_unreadable);
  g_test_add_func ("/input/size-limit", test_size_limit);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
