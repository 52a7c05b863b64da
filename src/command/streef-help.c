/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-help.h"

#include "command/streef-option-table.h"
#include "language/streef-catalogue.h"

/* Help is laid out for 80 columns: names to the left of this one, what they mean from here on. */
#define MEANING_COLUMN 28
#define LAST_COLUMN 79

/* How each command is called; the words of the command line itself are the same in all
 * languages. */
static const char *const usages[STREEF_N_COMMANDS] = {
  [STREEF_COMMAND_WINDOW] = N_ ("streefcijfer [FILE…]"),
  [STREEF_COMMAND_EXPORT] = N_ ("streefcijfer export FILE… -o OUTPUT [OPTION…]"),
  [STREEF_COMMAND_TABLE] = N_ ("streefcijfer table FILE… [OPTION…]"),
  [STREEF_COMMAND_PASSAGE] = N_ ("streefcijfer passage FILE… --year YEAR [OPTION…]"),
};

static const char *const purposes[STREEF_N_COMMANDS] = {
  [STREEF_COMMAND_WINDOW] = N_ ("Opens the window, with the files' results in it."),
  [STREEF_COMMAND_EXPORT]
  = N_ ("Writes the summary or one chart as a PDF, a chart as an SVG or PNG picture, all tables as "
        "an ODS spreadsheet, all results as a CSV file in the long form, or all charts and tables "
        "into a folder."),
  [STREEF_COMMAND_TABLE]
  = N_ ("Writes a table to standard output: the categories of one year, or with --category and "
        "without --year the years of that category."),
  [STREEF_COMMAND_PASSAGE] = N_ ("Writes the sentences for the letter to standard output."),
};

static const char *const group_headings[STREEF_N_OPTION_GROUPS] = {
  [STREEF_OPTION_GROUP_OUTPUT] = N_ ("What is shown"),
  [STREEF_OPTION_GROUP_READING] = N_ ("How files are read, where that is not recognised rightly"),
  [STREEF_OPTION_GROUP_GENERAL] = N_ ("Further"),
};

/* Appends @text, broken between words, each line but the first starting at @indent. @column is
 * where the text starts. */
static void
append_wrapped (GString    *help,
                const char *text,
                guint       column,
                guint       indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gboolean is_first = TRUE;

  for (char **word = words; *word != NULL; word++)
    {
      const guint width = (guint) g_utf8_strlen (*word, -1);

      if (!is_first && column + 1 + width > LAST_COLUMN)
        {
          g_string_append_printf (help, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (!is_first)
        {
          g_string_append_c (help, ' ');
          column++;
        }
      g_string_append (help, *word);
      column += width;
      is_first = FALSE;
    }

  g_string_append_c (help, '\n');
}

/* A name and what it means: beside it, or below it where the name is too long. */
static void
append_entry (GString    *help,
              const char *name,
              const char *meaning)
{
  const guint width = 2 + (guint) g_utf8_strlen (name, -1);

  g_string_append_printf (help, "  %s", name);
  if (width + 2 > MEANING_COLUMN)
    g_string_append_printf (help, "\n%*s", MEANING_COLUMN, "");
  else
    g_string_append_printf (help, "%*s", (int) (MEANING_COLUMN - width), "");

  append_wrapped (help, meaning, MEANING_COLUMN, MEANING_COLUMN);
}

static void
append_option (GString            *help,
               const StreefOption *option,
               StreefLanguage      language)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (option->letter != 0)
    g_string_append_printf (name, "-%c, ", option->letter);
  g_string_append_printf (name, "--%s", option->name);
  if (option->placeholder != NULL)
    g_string_append_printf (name, " %s", streef_text (language, option->placeholder));

  append_entry (help, name->str, streef_text (language, option->description));
}

static void
append_heading (GString       *help,
                const char    *heading,
                StreefLanguage language)
{
  g_string_append_printf (help, "\n%s:\n", streef_text (language, heading));
}

static void
append_options (GString       *help,
                StreefCommand  command,
                StreefLanguage language)
{
  for (guint group = 0; group < STREEF_N_OPTION_GROUPS; group++)
    {
      gboolean is_first = TRUE;

      for (guint i = 0; i < streef_n_options; i++)
        {
          const StreefOption *option = &streef_option_table[i];

          if (option->group != group || !(option->commands >> command & 1))
            continue;

          if (is_first)
            append_heading (help, group_headings[group], language);
          append_option (help, option, language);
          is_first = FALSE;
        }
    }
}

static void
append_statuses (GString       *help,
                 StreefLanguage language)
{
  static const struct
  {
    const char *status;
    const char *meaning;
  } statuses[] = {
    { "0", N_ ("done") },
    { "1", N_ ("done, but something in the data needs attention") },
    { "2", N_ ("wrong use: an option, a category or a year that there is not") },
    { "3", N_ ("a file could not be read") },
    { "4", N_ ("the output could not be written") },
  };

  append_heading (help, N_ ("Exit status"), language);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    append_entry (help, statuses[i].status, streef_text (language, statuses[i].meaning));
}

/* What the program as a whole does: all its commands. */
static void
append_overview (GString       *help,
                 StreefLanguage language)
{
  append_wrapped (
      help,
      streef_text (language, "Shows for every category and year what was agreed, what was "
                             "achieved, and whether that is good: in a window, in tables and "
                             "charts, in a PDF and in sentences for the letter."),
      0, 0);
  append_heading (help, N_ ("Usage"), language);
  for (guint i = 0; i < STREEF_N_COMMANDS; i++)
    {
      g_string_append_printf (help, "  %s\n      ", streef_text (language, usages[i]));
      append_wrapped (help, streef_text (language, purposes[i]), 6, 6);
    }

  g_string_append_c (help, '\n');
  append_wrapped (
      help,
      streef_text (language, "“streefcijfer COMMAND --help” lists the options of that command."),
      0, 0);
}

/**
 * streef_help_new:
 * @command: a command; STREEF_COMMAND_WINDOW for the program as a whole
 * @language: the language of the help
 *
 * Returns: (transfer full): what `--help` shows
 */
char *
streef_help_new (StreefCommand  command,
                 StreefLanguage language)
{
  GString *help = g_string_new (NULL);

  if (command == STREEF_COMMAND_WINDOW)
    append_overview (help, language);
  else
    {
      g_string_append_printf (help, "%s:\n  %s\n\n", streef_text (language, "Usage"),
                              streef_text (language, usages[command]));
      append_wrapped (help, streef_text (language, purposes[command]), 0, 0);
    }

  append_options (help, command, language);
  append_statuses (help, language);
  return g_string_free (help, FALSE);
}
