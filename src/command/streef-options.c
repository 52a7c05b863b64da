/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-options.h"

#include "command/streef-option-table.h"
#include "problem/streef-error.h"

#include <string.h>

/* Arguments that the window's own program knows. */
#define WINDOW_PREFIX "--gapplication-"

/* Where parsing stands. */
typedef struct
{
  StreefOptions *options;
  char *const *at;      /* the next argument */
  guint64 used;         /* a bit for each option of the table */
  gboolean only_files;  /* "--" was seen */
  StreefProblem *fault; /* the first one found; parsing goes on, so that the language is known */
} Parser;

G_STATIC_ASSERT (STREEF_N_COMMANDS <= 32);

/**
 * streef_command_get_word:
 * @command: a command
 *
 * Returns: (nullable): the word that calls it; %NULL for the window
 */
const char *
streef_command_get_word (StreefCommand command)
{
  static const char *const words[STREEF_N_COMMANDS] = {
    [STREEF_COMMAND_EXPORT] = "export",
    [STREEF_COMMAND_TABLE] = "table",
    [STREEF_COMMAND_PASSAGE] = "passage",
  };

  return words[command];
}

static gboolean
has_command (const StreefOptions *options)
{
  return options->command != STREEF_COMMAND_WINDOW;
}

static char *
dup_shown (const char *argument)
{
  return g_utf8_make_valid (argument, -1);
}

static void
note_fault (Parser           *parser,
            StreefProblemCode code,
            const char       *first,
            const char       *second,
            const char       *third)
{
  if (parser->fault == NULL)
    parser->fault = streef_problem_new (code, NULL, first, second, third, NULL);
}

static const StreefOption *
find_option (const char *name,
             gsize       length)
{
  for (guint i = 0; i < streef_n_options; i++)
    if (strlen (streef_option_table[i].name) == length
        && memcmp (streef_option_table[i].name, name, length) == 0)
      return &streef_option_table[i];

  return NULL;
}

static const StreefOption *
find_letter (char letter)
{
  for (guint i = 0; i < streef_n_options; i++)
    if (streef_option_table[i].letter != 0 && streef_option_table[i].letter == letter)
      return &streef_option_table[i];

  return NULL;
}

/* @value is what stood in the same argument, or NULL. */
static void
apply_option (Parser             *parser,
              const StreefOption *option,
              const char         *value)
{
  g_autofree char *name = g_strconcat ("--", option->name, NULL);
  g_autofree char *shown = NULL;

  parser->used |= G_GUINT64_CONSTANT (1) << (option - streef_option_table);
  if (option->placeholder != NULL && value == NULL && *parser->at != NULL)
    value = *parser->at++;

  if (option->placeholder == NULL && value != NULL)
    {
      g_autofree char *whole = g_strconcat (name, "=", value, NULL);

      shown = dup_shown (whole);
      note_fault (parser, STREEF_PROBLEM_OPTION_UNKNOWN, shown, NULL, NULL);
    }
  else if ((option->placeholder != NULL && value == NULL)
           || !option->apply (parser->options, value))
    {
      shown = dup_shown (value != NULL ? value : "");
      note_fault (parser, STREEF_PROBLEM_OPTION_VALUE, name, shown, option->values);
    }
}

static void
parse_long_option (Parser     *parser,
                   const char *argument)
{
  const char *name = argument + 2;
  const gsize length = strcspn (name, "=");
  const StreefOption *option = find_option (name, length);
  g_autofree char *shown = NULL;

  if (option != NULL)
    {
      apply_option (parser, option, name[length] == '=' ? name + length + 1 : NULL);
      return;
    }

  shown = dup_shown (argument);
  note_fault (parser, STREEF_PROBLEM_OPTION_UNKNOWN, shown, NULL, NULL);
}

/* `-oFILE`, `-o FILE`, `-v`. */
static void
parse_short_option (Parser     *parser,
                    const char *argument)
{
  const StreefOption *option = find_letter (argument[1]);
  g_autofree char *shown = NULL;

  if (option != NULL)
    {
      apply_option (parser, option, argument[2] != '\0' ? argument + 2 : NULL);
      return;
    }

  shown = dup_shown (argument);
  note_fault (parser, STREEF_PROBLEM_OPTION_UNKNOWN, shown, NULL, NULL);
}

/* The command that a word calls, or that of the window. */
static StreefCommand
find_command (const char *word)
{
  for (guint i = STREEF_COMMAND_WINDOW + 1; i < STREEF_N_COMMANDS; i++)
    if (strcmp (word, streef_command_get_word ((StreefCommand) i)) == 0)
      return (StreefCommand) i;

  return STREEF_COMMAND_WINDOW;
}

/* The first word that is no option may be a command; all others are files. */
static void
parse_word (Parser *parser,
            char   *argument)
{
  StreefOptions *options = parser->options;
  const gboolean is_first = options->files->len == 0 && !has_command (options);

  if (is_first && !parser->only_files)
    options->command = find_command (argument);

  if (!is_first || parser->only_files || !has_command (options))
    g_ptr_array_add (options->files, argument);
}

static void
parse_argument (Parser *parser,
                char   *argument)
{
  if (parser->only_files || argument[0] != '-')
    parse_word (parser, argument);
  else if (strcmp (argument, "--") == 0)
    parser->only_files = TRUE;
  else if (g_str_has_prefix (argument, WINDOW_PREFIX))
    return;
  else if (argument[1] == '-')
    parse_long_option (parser, argument);
  else
    parse_short_option (parser, argument);
}

/* Options stand before or behind the command's word, so whether it knows them is only certain at
 * the end. */
static void
check_used_options (Parser *parser)
{
  const StreefOptions *options = parser->options;
  const gboolean opens_window
      = !has_command (options) && !options->wants_help && !options->wants_version;

  for (guint i = 0; i < streef_n_options; i++)
    if ((parser->used >> i & 1)
        && (opens_window || !(streef_option_table[i].commands >> options->command & 1)))
      {
        g_autofree char *name = g_strconcat ("--", streef_option_table[i].name, NULL);

        note_fault (parser, STREEF_PROBLEM_OPTION_UNKNOWN, name, NULL, NULL);
      }
}

/* A word alone, that is no file and looks like none, was meant as a command. */
static void
check_command_word (Parser *parser)
{
  const GPtrArray *files = parser->options->files;
  const char *first = files->len > 0 ? g_ptr_array_index (files, 0) : "/";
  g_autofree char *shown = NULL;

  if (has_command (parser->options) || parser->only_files || strpbrk (first, "./") != NULL
      || g_file_test (first, G_FILE_TEST_EXISTS))
    return;

  shown = dup_shown (first);
  note_fault (parser, STREEF_PROBLEM_COMMAND_UNKNOWN, shown, NULL, NULL);
}

static void
check_needed (Parser *parser)
{
  const StreefOptions *options = parser->options;

  if (!has_command (options) || options->wants_help || options->wants_version)
    return;

  if (options->files->len == 0)
    note_fault (parser, STREEF_PROBLEM_NO_DATA_NAMED, streef_command_get_word (options->command),
                NULL, NULL);
  if (options->command == STREEF_COMMAND_EXPORT && options->output == NULL)
    note_fault (parser, STREEF_PROBLEM_OPTION_MISSING, "--output", NULL, NULL);
  if (options->command == STREEF_COMMAND_PASSAGE && options->year == 0)
    note_fault (parser, STREEF_PROBLEM_OPTION_MISSING, "--year", NULL, NULL);
}

/**
 * streef_options_parse:
 * @self: zeroed options; they borrow from @argv
 * @argc: how many arguments there are
 * @argv: (array length=argc) (array zero-terminated=1): the arguments, the program's name first
 *
 * Returns: false with @error set where the first fault is; the language is then still that asked
 * for
 */
gboolean
streef_options_parse (StreefOptions *self,
                      int            argc,
                      char *const   *argv,
                      GError       **error)
{
  Parser parser = { .options = self, .at = argv + MIN (argc, 1) };

  self->language = streef_language_from_environment ();
  self->files = g_ptr_array_new ();
  while (*parser.at != NULL)
    parse_argument (&parser, *parser.at++);

  check_command_word (&parser);
  check_used_options (&parser);
  check_needed (&parser);
  if (parser.fault == NULL)
    return TRUE;

  streef_error_set (error, parser.fault);
  return FALSE;
}

/**
 * streef_options_clear:
 * @self: options
 *
 * Releases what they own.
 */
void
streef_options_clear (StreefOptions *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
}
