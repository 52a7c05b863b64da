/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "problem/streef-error.h"
#include "report/streef-installation.h"
#include "report/streef-theme-limits.h"
#include "report/streef-theme.h"
#include "wording/streef-problem-text.h"

#include <string.h>
#include <unistd.h>

#define HEAD "[Theme]\n"

static char *
in_folder (const char *folder,
           const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
write_file (const char *folder,
            const char *name,
            const char *content,
            gssize      length)
{
  g_autofree char *path = in_folder (folder, name);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
write_hole (const char *folder,
            const char *name,
            goffset     length)
{
  g_autofree char *path = in_folder (folder, name);

  write_file (folder, name, "", 0);
  g_assert_cmpint (truncate (path, length), ==, 0);
}

static void
write_png (const char *folder,
           const char *name,
           int         width,
           int         height)
{
  g_autofree char *path = in_folder (folder, name);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, 1, 0, 0, 0.5);
  cairo_rectangle (cr, 0, 0, width / 2.0, height);
  cairo_fill (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Half of a PNG. */
static void
cut_png (const char *folder,
         const char *whole,
         const char *name)
{
  g_autofree char *path = in_folder (folder, whole);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  write_file (folder, name, content, (gssize) length / 2);
}

static void
copy_font (const char *folder,
           const char *font,
           const char *name)
{
  g_autofree char *path = streef_installation_find_data (font);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  write_file (folder, name, content, (gssize) length);
}

/* What the themes below name. */
static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);

  write_png (folder, "logo.png", 30, 20);
  write_png (folder, "most.png", STREEF_LIMIT_LOGO_PIXELS, 1);
  write_png (folder, "wide.png", STREEF_LIMIT_LOGO_PIXELS + 1, 1);
  write_png (folder, "high.png", 1, STREEF_LIMIT_LOGO_PIXELS + 1);
  cut_png (folder, "logo.png", "cut.png");
  write_hole (folder, "huge.png", 100 << 20);
  write_hole (folder, "huge.ttf", (STREEF_LIMIT_FONT_MIB << 20) + 1);
  write_file (folder, "text.png", "GIF89a", -1);
  write_file (folder, "text.ttf", "not a font", -1);
  copy_font (folder, "fonts/NotoSans-Regular.ttf", "regular.ttf");
  copy_font (folder, "fonts/NotoSans-Bold.ttf", "bold.ttf");

  return folder;
}

/* What is wrong with a theme file of that content, in English. */
static char *
dup_fault (const char *folder,
           const char *content)
{
  g_autofree char *path = in_folder (folder, "x.theme");
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefTheme) theme = NULL;

  write_file (folder, "x.theme", content, -1);
  theme = streef_theme_open (path, &error);
  g_assert_true ((theme == NULL) == (error != NULL));
  if (error == NULL)
    return g_strdup ("");

  g_assert_cmpint (error->domain, ==, STREEF_ERROR);
  return streef_error_text (error, STREEF_LANGUAGE_EN);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *content;
    const char *fault;
  } cases[] = {
    { "", "x.theme: This is not a theme file: it has no group [Theme]. Choose another file, or put a line [Theme] above the "
          "first key." },
    { "[Colours]\ntext=#000000\n", "x.theme: This is not a theme file: it has no group [Theme]. Choose another file, or "
                                   "put a line [Theme] above the first key." },
    { "name=x\n", "x.theme, line 1: This is not a theme file: it has no group [Theme]. Choose another file, or put a line "
                  "[Theme] above the first key." },
    { HEAD "\xff", "x.theme, line 2: The text is not valid UTF-8 from here on. Choose another encoding, or save the file as "
                   "UTF-8." },
    { HEAD "name", "x.theme, line 2: This line cannot be read: “name”. Write a group such as [Colours], or a key with its "
                   "value such as text=#1A1A1A." },
    { HEAD "=x", "x.theme, line 2: This line cannot be read: “=x”. Write a group such as [Colours], or a key with its "
                 "value such as text=#1A1A1A." },
    { HEAD "name=\\q", "x.theme, line 2: This line cannot be read: “\\q”. Write a group such as [Colours], or a key with "
                       "its value such as text=#1A1A1A." },
    { HEAD "[Colors]\n", "x.theme, line 2: There is no group [Colors] in a theme. Use one of these: [Theme], [Colours], "
                         "[Fonts], [Sender], [Footer], [Logo]." },
    { HEAD "title=x", "x.theme, line 2: [Theme] has no key “title”. Use one of these: name." },
    { HEAD "name[de]=x", "x.theme, line 2: [Theme] has no key “name[de]”. Use one of these: name." },
    { HEAD "[Logo]\nfile[nl]=x", "x.theme, line 3: [Logo] has no key “file[nl]”. Use one of these: file, height, "
                                 "alternative." },
    { HEAD "name=x\n\nname = y\n", "x.theme, line 4: [Theme] name stands here for the second time. Take one of the two "
                                   "away." },
    { HEAD "[Colours]\n\n# c\ntext=black", "x.theme, line 5: [Colours] text is “black”, which is not a colour. Write a # "
                                           "and six digits or letters from A to F, such as #1A1A1A." },
    { HEAD "[Colours]\ntext=#12345", "x.theme, line 3: [Colours] text is “#12345”, which is not a colour. Write a # "
                                     "and six digits or letters from A to F, such as #1A1A1A." },
    { HEAD "[Colours]\ntext=#12345G", "x.theme, line 3: [Colours] text is “#12345G”, which is not a colour. Write a # "
                                      "and six digits or letters from A to F, such as #1A1A1A." },
    { HEAD "[Colours]\ntext=#777777", "x.theme, line 3: [Colours] text and background have a contrast of 4.47 to 1, where "
                                      "at least 4.5 to 1 is needed to tell them apart. Make one of them darker or the "
                                      "other lighter." },
    { HEAD "[Colours]\nbackground=#000000", "x.theme, line 3: [Colours] text and background have a contrast of 1.20 to 1, "
                                            "where at least 4.5 to 1 is needed to tell them apart. Make one of them darker "
                                            "or the other lighter." },
    { HEAD "[Colours]\nsecondary=#808080", "x.theme, line 3: [Colours] secondary and background have a contrast of 3.94 "
                                           "to 1, where at least 4.5 to 1 is needed to tell them apart. Make one of them "
                                           "darker or the other lighter." },
    { HEAD "[Colours]\nachieved=#88AACC", "x.theme, line 3: [Colours] in-bar and achieved have a contrast of 2.42 to 1, "
                                          "where at least 4.5 to 1 is needed to tell them apart. Make one of them darker "
                                          "or the other lighter." },
    { HEAD "[Colours]\nachieved=#88AACC\nin-bar=#000000", "x.theme, line 3: [Colours] achieved and background have a "
                                          "contrast of 2.42 to 1, where at least 3.0 to 1 is needed to tell them apart. "
                                          "Make one of them darker or the other lighter." },
    { HEAD "[Colours]\nunfavourable=#FFAA66", "x.theme, line 3: [Colours] unfavourable and background have a contrast of "
                                              "1.87 to 1, where at least 3.0 to 1 is needed to tell them apart. Make one of "
                                              "them darker or the other lighter." },
    { HEAD "[Colours]\noutline=#CCCCCC", "x.theme, line 3: [Colours] outline and background have a contrast of 1.60 to 1, "
                                         "where at least 3.0 to 1 is needed to tell them apart. Make one of them darker "
                                         "or the other lighter." },
    { HEAD "[Colours]\narea-outline=#CCCCCC", "x.theme, line 3: [Colours] area-outline and background have a contrast of "
                                              "1.60 to 1, where at least 3.0 to 1 is needed to tell them apart. Make one "
                                              "of them darker or the other lighter." },
    { HEAD "[Fonts]\nbold=bold.ttf", "x.theme, line 3: [Fonts] bold means nothing without regular. Add that key, or take "
                                     "this one away." },
    { HEAD "[Fonts]\nregular=none.ttf", "x.theme, line 3: [Fonts] regular names none.ttf, which could not be read; the "
                                        "system says: “No such file or directory”. Give its name as seen from the folder "
                                        "of the theme." },
    { HEAD "[Fonts]\nregular=.", "x.theme, line 3: [Fonts] regular names ., which could not be read; the system says: “Is "
                                 "a directory”. Give its name as seen from the folder of the theme." },
    { HEAD "[Fonts]\nregular=huge.ttf", "x.theme, line 3: [Fonts] regular names huge.ttf, which is larger than 32 MiB, "
                                        "the most for it. Choose a smaller file." },
    { HEAD "[Fonts]\nregular=text.ttf", "x.theme, line 3: [Fonts] regular names text.ttf, which is not a font that a "
                                        "document can hold. Choose a TrueType or OpenType file with one font in it, not a "
                                        "variable one." },
    { HEAD "[Fonts]\nregular=regular.ttf\nbold=logo.png", "x.theme, line 4: [Fonts] bold names logo.png, which is not a "
                                        "font that a document can hold. Choose a TrueType or OpenType file with one font "
                                        "in it, not a variable one." },
    { HEAD "[Sender]\nlines=1\\n2\\n3\\n4\\n5\\n6\\n7", "x.theme, line 3: [Sender] lines has more than 6 lines, which is "
                                                        "the most. Take some away." },
    { HEAD "[Logo]\nheight=10", "x.theme, line 3: [Logo] height means nothing without file. Add that key, or take this one "
                                "away." },
    { HEAD "[Logo]\nalternative[nl]=x", "x.theme, line 3: [Logo] alternative[nl] means nothing without file. Add that key, "
                                        "or take this one away." },
    { HEAD "[Logo]\nfile=logo.png\nheight=31", "x.theme, line 4: [Logo] height is “31”. Write a whole number of "
                                               "millimetres, 5–30." },
    { HEAD "[Logo]\nfile=logo.png\nheight=4", "x.theme, line 4: [Logo] height is “4”. Write a whole number of "
                                              "millimetres, 5–30." },
    { HEAD "[Logo]\nfile=logo.png\nheight=10 mm", "x.theme, line 4: [Logo] height is “10 mm”. Write a whole number of "
                                                  "millimetres, 5–30." },
    { HEAD "[Logo]\nfile=none.png", "x.theme, line 3: [Logo] file names none.png, which could not be read; the system says: "
                                    "“No such file or directory”. Give its name as seen from the folder of the theme." },
    { HEAD "[Logo]\nfile=/dev/null", "x.theme, line 3: [Logo] file names /dev/null, which could not be read; the system "
                                     "says: “Operation not supported”. Give its name as seen from the folder of the "
                                     "theme." },
    { HEAD "[Logo]\nfile=huge.png", "x.theme, line 3: [Logo] file names huge.png, which is larger than 4 MiB, the most for "
                                    "it. Choose a smaller file." },
    { HEAD "[Logo]\nfile=text.png", "x.theme, line 3: [Logo] file names text.png, which is not a PNG picture, or a damaged "
                                    "one. Save the logo as PNG." },
    { HEAD "[Logo]\nfile=cut.png", "x.theme, line 3: [Logo] file names cut.png, which is not a PNG picture, or a damaged "
                                   "one. Save the logo as PNG." },
    { HEAD "[Logo]\nfile=wide.png", "x.theme, line 3: [Logo] file names wide.png, which is wider or higher than 2,400 "
                                    "pixels, the most for a logo. Save it smaller." },
    { HEAD "[Logo]\nfile=high.png", "x.theme, line 3: [Logo] file names high.png, which is wider or higher than 2,400 "
                                    "pixels, the most for a logo. Save it smaller." },
  };
  g_autofree char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault = dup_fault (folder, cases[i].content);

      g_test_message ("%s", cases[i].content);
      g_assert_cmpstr (fault, ==, cases[i].fault);
    }
  test_folder_remove (folder);
}

static void
test_accepted (void)
{
  static const char *const cases[] = {
    HEAD,
    "\xEF\xBB\xBF" HEAD "name=With a mark\r\n[Colours]\r\n  text = #000000  \r\n",
    "# comment\n" HEAD "name=One\nname[nl]=Een\nname[en]=One\n[Colours]\n",
    HEAD "[Colours]\nunfavourable=#f46a25\n",
    HEAD "[Colours]\nbackground=#1E1E1E\ntext=#F2F2F2\nsecondary=#BDBDBD\nachieved=#6BACE6\n",
    HEAD "[Fonts]\nregular=regular.ttf\n",
    HEAD "[Fonts]\nregular=regular.ttf\nbold=bold.ttf\n",
    HEAD "[Sender]\nlines=1\\n2\\n3\\n4\\n5\\n6\n",
    HEAD "[Logo]\nfile=logo.png\nheight=5\n",
    HEAD "[Logo]\nfile=most.png\nheight=30\nalternative=Logo\n",
  };
  g_autofree char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault = dup_fault (folder, cases[i]);

      g_test_message ("%s", cases[i]);
      g_assert_cmpstr (fault, ==, "");
    }
  test_folder_remove (folder);
}

/* One character more than there may be, and as many. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *key;
    guint limit;
  } cases[] = {
    { HEAD "name", STREEF_LIMIT_THEME_NAME },
    { HEAD "name[nl]", STREEF_LIMIT_THEME_NAME },
    { HEAD "[Sender]\nlines=One\\nTwo\\n", STREEF_LIMIT_SENDER_LINE },
    { HEAD "[Footer]\ntext", STREEF_LIMIT_FOOTER },
    { HEAD "[Logo]\nfile=logo.png\nalternative", STREEF_LIMIT_ALTERNATIVE },
  };
  g_autofree char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint more = 0; more <= 1; more++)
      {
        g_autofree char *text = g_strnfill (cases[i].limit + more, 'x');
        g_autofree char *content
          = g_strconcat (cases[i].key, g_str_has_suffix (cases[i].key, "n") ? "" : "=", text, NULL);
        g_autofree char *fault = dup_fault (folder, content);

        g_test_message ("%s, %u", cases[i].key, more);
        g_assert_cmpint (strstr (fault, "characters in one line") != NULL, ==, more == 1);
      }
  test_folder_remove (folder);
}

static void
test_size (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *filling
    = g_strnfill (STREEF_LIMIT_THEME_KIB * 1024 - strlen (HEAD) - 1, 'x');
  g_autofree char *most = g_strconcat (HEAD "#", filling, NULL);
  g_autofree char *more = g_strconcat (most, "x", NULL);
  g_autofree char *none = dup_fault (folder, most);
  g_autofree char *fault = dup_fault (folder, more);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (fault, ==, "x.theme: The file is larger than 64 KiB, which is the most for a "
                              "theme file. Choose another file.");
  test_folder_remove (folder);
}

static void
test_no_file (void)
{
  static const struct
  {
    const char *name;
    StreefProblemCode code;
  } cases[] = {
    { "missing.theme", STREEF_PROBLEM_FILE_MISSING },
    { "missing/x.theme", STREEF_PROBLEM_FILE_MISSING },
    { "logo.png/x.theme", STREEF_PROBLEM_FILE_MISSING },
    { ".", STREEF_PROBLEM_FILE_IS_FOLDER },
    { "logo.png", STREEF_PROBLEM_ENCODING_INVALID },
    { "huge.png", STREEF_PROBLEM_THEME_SIZE },
  };
  g_autofree char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_null (streef_theme_open (path, &error));
      g_assert_error (error, STREEF_ERROR, (int) cases[i].code);
    }
  test_folder_remove (folder);
}

/* What a theme gives: texts by language, colours, a logo without transparency. */
static void
test_values (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = in_folder (folder, "x.theme");
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefTheme) theme = NULL;
  const StreefPalette *palette;
  const StreefLogo *logo;
  const char *language;

  write_file (folder, "x.theme",
              HEAD "name=Any\nname[nl]=Nederlands\n[Sender]\nlines[nl]=Een\\nTwee\n"
                   "[Colours]\nachieved=#123456\nunfavourable=#AA0000\n"
                   "[Logo]\nfile=logo.png\nalternative=Logo\n", -1);
  theme = streef_theme_open (path, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (streef_theme_get_name (theme, STREEF_LANGUAGE_NL), ==, "Nederlands");
  g_assert_cmpstr (streef_theme_get_name (theme, STREEF_LANGUAGE_EN), ==, "Any");
  g_assert_cmpstr (streef_theme_texts_get (streef_theme_get_sender (theme), STREEF_LANGUAGE_NL,
                                           &language), ==, "Een\nTwee");
  g_assert_null (language);
  g_assert_cmpstr (streef_theme_texts_get (streef_theme_get_sender (theme), STREEF_LANGUAGE_EN,
                                           &language), ==, "Een\nTwee");
  g_assert_cmpstr (language, ==, "nl");
  g_assert_null (streef_theme_texts_get (streef_theme_get_footer (theme), STREEF_LANGUAGE_EN,
                                         NULL));

  palette = &streef_theme_get_style (theme)->palette;
  g_assert_cmpfloat_with_epsilon (palette->achieved.green, 0x34 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (palette->area_outline.red, 0xaa / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (palette->secondary.red, 0x59 / 255.0, 1e-9);

  logo = streef_theme_get_logo (theme);
  g_assert_cmpint (cairo_image_surface_get_format (logo->surface), ==, CAIRO_FORMAT_RGB24);
  /* Half of red on white, and white. */
  g_assert_cmphex (((guint32 *) cairo_image_surface_get_data (logo->surface))[0] & 0xfefefe, ==,
                   0xfe7e7e);
  g_assert_cmphex (((guint32 *) cairo_image_surface_get_data (logo->surface))[29] & 0xffffff, ==,
                   0xffffff);
  test_folder_remove (folder);
}

static const char whole_theme[]
  = HEAD "name=Any\nname[nl]=Naam\n[Colours]\nbackground=#FFFFFF\ntext=#000000\n"
         "secondary=#595959\nin-bar=#FFFFFF\n[Fonts]\nregular=regular.ttf\nbold=bold.ttf\n"
         "[Sender]\nlines=One\\nTwo\\\\\n[Footer]\ntext[nl]=Voet\n"
         "[Logo]\nfile=logo.png\nheight=12\nalternative=Logo\n";

static void
mutate (GString *text,
        GRand   *random)
{
  static const char bytes[] = "[]=#\\\n\r\0 \xff;naF1";
  const char byte = bytes[g_rand_int_range (random, 0, sizeof bytes - 1)];
  const int at = g_rand_int_range (random, 0, (int) text->len);
  const int n = g_rand_int_range (random, 1, 60);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      text->str[at] = byte;
      return;
    case 1:
      g_string_erase (text, at, MIN (n / 6, (int) text->len - at));
      return;
    case 2:
      g_string_insert_c (text, at, byte);
      return;
    default:
      g_string_insert_len (text, at, whole_theme, n);
      return;
    }
}

/* A theme with bytes changed, lost or doubled is read or refused, never worse. */
static void
test_mutations (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = in_folder (folder, "x.theme");
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (whole_theme);
      g_autoptr (StreefTheme) theme = NULL;
      g_autoptr (GError) error = NULL;

      for (guint n = g_rand_int_range (random, 1, 5); n > 0; n--)
        mutate (text, random);
      write_file (folder, "x.theme", text->str, (gssize) text->len);
      theme = streef_theme_open (path, &error);
      g_assert_true ((theme == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == STREEF_ERROR);
    }
  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme-file/faults", test_faults);
  g_test_add_func ("/theme-file/accepted", test_accepted);
  g_test_add_func ("/theme-file/lengths", test_lengths);
  g_test_add_func ("/theme-file/size", test_size);
  g_test_add_func ("/theme-file/no-file", test_no_file);
  g_test_add_func ("/theme-file/values", test_values);
  g_test_add_func ("/theme-file/mutations", test_mutations);

  return g_test_run ();
}
