/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-option-table.h"

#include "language/streef-catalogue.h"
#include "language/streef-date.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2100
#define MAX_SCALE 20
/* Below it hardly a word of a chart's title stands on a line. */
#define MIN_WIDTH 150
#define MAX_WIDTH 1500

#define ALL ((1u << STREEF_COMMAND_WINDOW) | DATA)
#define DATA (EXPORT | TABLE | PASSAGE)
#define EXPORT (1u << STREEF_COMMAND_EXPORT)
#define TABLE (1u << STREEF_COMMAND_TABLE)
#define PASSAGE (1u << STREEF_COMMAND_PASSAGE)

/* A whole number of digits only, from @low to @high. */
static gboolean
read_whole (const char *value,
            guint       low,
            guint       high,
            guint      *out_whole)
{
  guint64 whole;

  if (!g_ascii_isdigit (*value)
      || !g_ascii_string_to_unsigned (value, 10, low, high, &whole, NULL))
    return FALSE;

  *out_whole = (guint) whole;
  return TRUE;
}

/* The index of @value in @words, or -1. */
static int
find_word (const char        *value,
           const char *const *words,
           guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (value, words[i]) == 0)
      return (int) i;

  return -1;
}

static gboolean
apply_output (StreefOptions *options,
              const char    *value)
{
  options->output = value;
  return *value != '\0';
}

static gboolean
apply_year (StreefOptions *options,
            const char    *value)
{
  guint year;

  if (!read_whole (value, FIRST_YEAR, LAST_YEAR, &year))
    return FALSE;

  options->year = (int) year;
  return TRUE;
}

static gboolean
apply_category (StreefOptions *options,
                const char    *value)
{
  options->category = value;
  return TRUE;
}

static gboolean
apply_against (StreefOptions *options,
               const char    *value)
{
  options->against = value;
  return *value != '\0';
}

static gboolean
apply_language (StreefOptions *options,
                const char    *value)
{
  return streef_language_from_code (value, &options->language);
}

static gboolean
apply_chart (StreefOptions *options,
             const char    *value)
{
  static const char *const words[] = {
    [STREEF_CHART_ACHIEVED] = "achieved",
    [STREEF_CHART_YEARS] = "years",
    [STREEF_CHART_DIFFERENCE] = "difference",
  };
  const int found = find_word (value, words, G_N_ELEMENTS (words));

  options->has_chart = found >= 0;
  options->chart = (StreefChartKind) MAX (found, 0);
  return options->has_chart;
}

static gboolean
apply_format (StreefOptions *options,
              const char    *value)
{
  static const char *const words[] = {
    [STREEF_TABLE_TEXT] = "text",
    [STREEF_TABLE_CSV] = "csv",
    [STREEF_TABLE_JSON] = "json",
  };
  const int found = find_word (value, words, G_N_ELEMENTS (words));

  options->format = (StreefTableFormat) MAX (found, 0);
  return found >= 0;
}

static gboolean
apply_width (StreefOptions *options,
             const char    *value)
{
  return read_whole (value, MIN_WIDTH, MAX_WIDTH, &options->width);
}

static gboolean
apply_scale (StreefOptions *options,
             const char    *value)
{
  return read_whole (value, 1, MAX_SCALE, &options->scale);
}

static gboolean
apply_theme (StreefOptions *options,
             const char    *value)
{
  options->theme = value;
  return *value != '\0';
}

static gboolean
apply_date (StreefOptions *options,
            const char    *value)
{
  return streef_date_read (value, &options->date);
}

static gboolean
apply_one_page (StreefOptions *options,
                const char    *value)
{
  options->on_one_page = TRUE;
  return TRUE;
}

static gboolean
apply_attach_data (StreefOptions *options,
                   const char    *value)
{
  options->attaches_data = TRUE;
  return TRUE;
}

static gboolean
apply_force (StreefOptions *options,
             const char    *value)
{
  options->replaces = TRUE;
  return TRUE;
}

static gboolean
apply_layout (StreefOptions *options,
              const char    *value)
{
  return streef_reading_set_layout (&options->reading, value);
}

static gboolean
apply_separator (StreefOptions *options,
                 const char    *value)
{
  return streef_reading_set_separator (&options->reading, value);
}

static gboolean
apply_encoding (StreefOptions *options,
                const char    *value)
{
  return streef_reading_set_encoding (&options->reading, value);
}

static gboolean
apply_sheet (StreefOptions *options,
             const char    *value)
{
  options->reading.sheet = g_intern_string (value);
  return *value != '\0';
}

static gboolean
apply_numbers (StreefOptions *options,
               const char    *value)
{
  return streef_reading_set_numbers (&options->reading, value);
}

static gboolean
apply_direction (StreefOptions *options,
                 const char    *value)
{
  return streef_reading_set_direction (&options->reading, value);
}

static gboolean
apply_tolerance (StreefOptions *options,
                 const char    *value)
{
  return streef_reading_set_tolerance (&options->reading, value);
}

static gboolean
apply_verbose (StreefOptions *options,
               const char    *value)
{
  options->is_verbose = TRUE;
  return TRUE;
}

static gboolean
apply_help (StreefOptions *options,
            const char    *value)
{
  options->wants_help = TRUE;
  return TRUE;
}

static gboolean
apply_version (StreefOptions *options,
               const char    *value)
{
  options->wants_version = TRUE;
  return TRUE;
}

const StreefOption streef_option_table[] = {
  { "output", 'o', EXPORT, STREEF_OPTION_GROUP_OUTPUT, N_ ("FILE"), ".pdf .svg .png .csv .ods /",
    N_ ("what to write; its ending says what it becomes: .pdf, .svg, .png, .csv or .ods; a folder (/) gets all charts and tables"), apply_output },
  { "force", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, NULL, NULL,
    N_ ("replace the output where it exists"), apply_force },
  { "year", 0, DATA, STREEF_OPTION_GROUP_OUTPUT, N_ ("YEAR"), "1900–2100",
    N_ ("the year; without it the latest with a result for at least half of the categories "
        "(passage needs it)"), apply_year },
  { "category", 0, DATA, STREEF_OPTION_GROUP_OUTPUT, N_ ("NAME"), "theme/name",
    N_ ("only this category and its parts; give all its names, joined by /, where one is not "
        "enough"),
    apply_category },
  { "format", 0, TABLE, STREEF_OPTION_GROUP_OUTPUT, "text|csv|json", "text, csv, json",
    N_ ("the form of the table; json holds all years where --year is not given"), apply_format },
  { "against", 0, TABLE, STREEF_OPTION_GROUP_OUTPUT, N_ ("FILE"), ".csv .pdf",
    N_ ("compare with this file instead: say that all figures are the same, or list those that "
        "differ"),
    apply_against },
  { "chart", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, "achieved|years|difference",
    "achieved, years, difference",
    N_ ("which chart; a .pdf without it is the summary, .svg and .png are then “achieved”"),
    apply_chart },
  { "width", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, N_ ("NUMBER"), "150–1500",
    N_ ("how wide a chart is, in points; 493 without it"), apply_width },
  { "scale", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, N_ ("NUMBER"), "1–20",
    N_ ("pixels per point of a .png; 2 without it"), apply_scale },
  { "theme", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, N_ ("THEME"), "neutral, grey, FILE.theme",
    N_ ("colours, fonts, sender and logo: neutral, grey or a theme file; the man page says what "
        "stands in one"),
    apply_theme },
  { "date", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, N_ ("YYYY-MM-DD"), "YYYY-MM-DD",
    N_ ("the date that is printed; without it that of SOURCE_DATE_EPOCH, else today"), apply_date },
  { "one-page", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, NULL, NULL,
    N_ ("the summary on one page: the finding, with the chart and the table that fit"),
    apply_one_page },
  { "attach-data", 0, EXPORT, STREEF_OPTION_GROUP_OUTPUT, NULL, NULL,
    N_ ("attach the data to a .pdf, so that the figures can be read back and compared"),
    apply_attach_data },
  { "language", 0, ALL, STREEF_OPTION_GROUP_OUTPUT, "nl|en", "nl, en",
    N_ ("the language of the output and of messages"), apply_language },
  { "layout", 0, DATA, STREEF_OPTION_GROUP_READING, "long|wide", "long, wide",
    N_ ("long: a row per category and year; wide: a column per year"), apply_layout },
  { "separator", 0, DATA, STREEF_OPTION_GROUP_READING, "; , tab |", "; , tab |",
    N_ ("what stands between two cells"), apply_separator },
  { "encoding", 0, DATA, STREEF_OPTION_GROUP_READING, N_ ("NAME"),
    "utf-8, utf-16le, utf-16be, windows-1252", N_ ("utf-8, utf-16le, utf-16be or windows-1252"),
    apply_encoding },
  { "sheet", 0, DATA, STREEF_OPTION_GROUP_READING, N_ ("NAME"), N_ ("the name of a sheet"),
    N_ ("the sheet of a spreadsheet; without it the first with a table"), apply_sheet },
  { "numbers", 0, DATA, STREEF_OPTION_GROUP_READING, "nl|en", "nl, en",
    N_ ("the language of the numbers: 1.370,5 is nl, 1,370.5 is en"), apply_numbers },
  { "direction", 0, DATA, STREEF_OPTION_GROUP_READING, "higher|lower", "higher, lower",
    N_ ("which figure is better, where the file does not say"), apply_direction },
  { "tolerance", 0, DATA, STREEF_OPTION_GROUP_READING, "5|5%", "5, 5%",
    N_ ("by how much a target may be missed and still be nearly met"), apply_tolerance },
  { "verbose", 'v', DATA, STREEF_OPTION_GROUP_GENERAL, NULL, NULL,
    N_ ("also say what was understood of each file, and why"), apply_verbose },
  { "help", 'h', ALL, STREEF_OPTION_GROUP_GENERAL, NULL, NULL, N_ ("show this help"), apply_help },
  { "version", 0, ALL, STREEF_OPTION_GROUP_GENERAL, NULL, NULL, N_ ("show the version"),
    apply_version },
};

const guint streef_n_options = G_N_ELEMENTS (streef_option_table);
