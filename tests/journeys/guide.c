/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journeys/guide.h"

#include "lib/test-folder.h"

#include <string.h>

#define PATIENCE (30 * G_USEC_PER_SEC)
#define PAUSE (50 * 1000)
#define DEPTH 40
#define MOST_TABS 60

typedef gboolean (*Check) (gpointer data);

/* Asks again until it holds; the program runs in a process of its own, so there is no main loop here to wait in. */
static gboolean
wait_until (Check    check,
            gpointer data)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!check (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      g_usleep (PAUSE);
    }

  return TRUE;
}

typedef struct
{
  Guide *guide;
  const char *role;
  const char *name;
  gboolean is_part;      /* the name need only hold what is asked for */
  AtspiAccessible *found;
} Search;

/* GTK 4.8 reads the label of a button with a mnemonic twice. */
static gboolean
is_name (const char *name,
         const char *wanted)
{
  g_autofree char *twice = g_strdup_printf ("%s %s", wanted, wanted);

  return g_str_equal (name, wanted) || g_str_equal (name, twice);
}

static gboolean
fits (AtspiAccessible *accessible,
      const Search    *search)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autoptr (AtspiStateSet) states = NULL;

  if (g_strcmp0 (role, search->role) != 0 || name == NULL)
    return FALSE;
  if (search->is_part ? strstr (name, search->name) == NULL : !is_name (name, search->name))
    return FALSE;

  states = atspi_accessible_get_state_set (accessible);
  return atspi_state_set_contains (states, ATSPI_STATE_SHOWING) || atspi_state_set_contains (states, ATSPI_STATE_SENSITIVE);
}

/* (transfer full) (nullable) */
static AtspiAccessible *
search_below (AtspiAccessible *accessible,
              const Search    *search,
              guint            depth)
{
  const int n_children = depth == 0 ? 0 : atspi_accessible_get_child_count (accessible, NULL);

  if (fits (accessible, search))
    return g_object_ref (accessible);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child == NULL ? NULL : search_below (child, search, depth - 1);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_found (gpointer data)
{
  Search *search = data;

  atspi_accessible_clear_cache (search->guide->program);
  search->found = search_below (search->guide->program, search, DEPTH);
  return search->found != NULL;
}

static gboolean
is_gone (gpointer data)
{
  Search *search = data;

  g_clear_object (&search->found);
  return !is_found (data);
}

static AtspiAccessible *
find (Guide      *self,
      const char *role,
      const char *name,
      gboolean    is_part)
{
  Search search = { self, role, name, is_part, NULL };

  g_test_message ("look for %s “%s”", role, name);
  if (!wait_until (is_found, &search))
    g_error ("there is no %s “%s”", role, name);

  return search.found;
}

/* (transfer full): the one with exactly that name. */
AtspiAccessible *
guide_find (Guide      *self,
            const char *role,
            const char *name)
{
  return find (self, role, name, FALSE);
}

/* (transfer full): the first whose name holds @part. */
AtspiAccessible *
guide_find_containing (Guide      *self,
                       const char *role,
                       const char *part)
{
  return find (self, role, part, TRUE);
}

/* Waits until something of @role has a name with @part in it. */
void
guide_expect (Guide      *self,
              const char *role,
              const char *part)
{
  g_object_unref (guide_find_containing (self, role, part));
}

void
guide_wait_gone (Guide      *self,
                 const char *role,
                 const char *name)
{
  Search search = { self, role, name, FALSE, NULL };

  if (!wait_until (is_gone, &search))
    g_error ("%s “%s” is still there", role, name);
}

void
guide_click (Guide      *self,
             const char *role,
             const char *name)
{
  g_autoptr (AtspiAccessible) accessible = guide_find (self, role, name);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, NULL));
}

/* Selects the item of the list whose name begins with @item. */
void
guide_choose (Guide      *self,
              const char *list,
              const char *item)
{
  g_autoptr (AtspiAccessible) accessible = guide_find (self, "list", list);
  g_autoptr (AtspiSelection) selection = atspi_accessible_get_selection_iface (accessible);
  const int n_items = atspi_accessible_get_child_count (accessible, NULL);

  for (int i = 0; i < n_items; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      g_autofree char *name = atspi_accessible_get_name (child, NULL);

      if (!g_str_has_prefix (name, item))
        continue;
      g_assert_true (atspi_selection_select_child (selection, i, NULL));
      return;
    }

  g_error ("the list “%s” has no item “%s”", list, item);
}

/* Replaces the text of the first field of @role. */
void
guide_type_in (Guide      *self,
             const char *role,
             const char *text)
{
  g_autoptr (AtspiAccessible) accessible = guide_find_containing (self, role, "");
  g_autoptr (AtspiEditableText) field = atspi_accessible_get_editable_text_iface (accessible);

  g_assert_nonnull (field);
  g_assert_true (atspi_editable_text_set_text_contents (field, text, NULL));
}

/* (transfer full): what the command prints; it must succeed. */
char *
guide_run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

static void
focus_window (void)
{
  const char *const arguments[] = { "xdotool", "search",      "--onlyvisible", "--class",
                                    "streefcijfer", "windowfocus", "%@",            NULL };
  g_free (guide_run (arguments));
}

/* @keys: as xdotool names them, one after the other: "Tab Tab Return". */
void
guide_press_keys (Guide      *self,
                  const char *keys)
{
  g_auto (GStrv) list = g_strsplit (keys, " ", -1);

  focus_window ();
  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *const arguments[] = { "xdotool", "key", "--clearmodifiers", list[i], NULL };

      g_free (guide_run (arguments));
      g_usleep (2 * PAUSE);
    }
}

static gboolean
has_focus (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* Goes from one to the next with Tab until that one has the focus, as far as it takes to be back at the first. */
void
guide_tab_to (Guide      *self,
              const char *role,
              const char *name)
{
  g_autoptr (AtspiAccessible) accessible = guide_find (self, role, name);

  for (guint i = 0; i < MOST_TABS; i++)
    {
      atspi_accessible_clear_cache (self->program);
      if (has_focus (accessible))
        return;
      guide_press_keys (self, "Tab");
    }

  g_error ("Tab does not lead to %s “%s”", role, name);
}

void
guide_type_keys (Guide      *self,
                 const char *text)
{
  const char *const arguments[] = { "xdotool", "type", "--clearmodifiers", "--delay", "20", text, NULL };
  g_free (guide_run (arguments));
}

/* What is asked of the clipboard, and what it holds. */
typedef struct
{
  const char *target;
  GBytes *content; /* (nullable) */
} Paste;

/* Whether the clipboard has something of that kind. */
static gboolean
read_clipboard (gpointer data)
{
  Paste *paste = data;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "xclip", "-selection",
                      "clipboard", "-out", "-target", paste->target, NULL);

  g_assert_nonnull (process);
  g_clear_pointer (&paste->content, g_bytes_unref);
  return g_subprocess_communicate (process, NULL, NULL, &paste->content, NULL, NULL)
         && g_subprocess_get_successful (process) && g_bytes_get_size (paste->content) > 0;
}

/* (transfer full): what the clipboard has of that kind ("UTF8_STRING", "text/html", …) once there is any, with a zero behind it. */
char *
guide_read_clipboard (const char *target)
{
  Paste paste = { target, NULL };
  const char *content;
  char *copy;
  gsize size;

  if (!wait_until (read_clipboard, &paste))
    g_error ("there is no %s on the clipboard", target);

  content = g_bytes_get_data (paste.content, &size);
  copy = g_malloc (size + 1);
  memcpy (copy, content, size);
  copy[size] = '\0';
  g_bytes_unref (paste.content);

  return copy;
}

static gboolean
file_exists (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_IS_REGULAR);
}

void
guide_wait_for_file (const char *path)
{
  if (!wait_until (file_exists, (gpointer) path))
    g_error ("there is no file %s", path);
}

static gboolean
has_program (gpointer data)
{
  Guide *self = data;
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  const int n_programs = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_programs && self->program == NULL; i++)
    {
      g_autoptr (AtspiAccessible) program = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = program == NULL ? NULL : atspi_accessible_get_name (program, NULL);

      if (g_strcmp0 (name, "streefcijfer") == 0 && atspi_accessible_get_child_count (program, NULL) > 0)
        self->program = g_steal_pointer (&program);
    }

  return self->program != NULL;
}

static GSubprocessLauncher *
make_launcher (const Guide *self,
               const char  *language)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  static const char *const folders[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_subprocess_launcher_setenv (launcher, folders[i], self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_USE_PORTAL", "0", TRUE);
  g_subprocess_launcher_setenv (launcher, "GDK_BACKEND", "x11", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  return launcher;
}

/* @file: (nullable): opened at the start */
void
guide_start (Guide      *self,
             const char *language,
             const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  const char *window = g_getenv ("STREEF_TEST_WINDOW");

  *self = (Guide) { 0 };
  self->folder = g_dir_make_tmp ("journey-XXXXXX", &error);
  g_assert_no_error (error);
  launcher = make_launcher (self, language);
  self->process = g_subprocess_launcher_spawn (launcher, &error, window, file, NULL);
  g_assert_no_error (error);
  if (!wait_until (has_program, self))
    g_error ("the window does not appear on the accessibility bus");
}

/* Closes the window as a user does; the program must end by itself, and well. */
void
guide_stop (Guide *self)
{
  g_autoptr (GError) error = NULL;

  guide_press_keys (self, "ctrl+q");
  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
  test_folder_remove (self->folder);
  g_clear_object (&self->program);
  g_clear_object (&self->process);
  g_clear_pointer (&self->folder, g_free);
}
