/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-error.h"
#include "report/streef-output.h"
#include "lib/test-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define UNPRIVILEGED 65534

typedef struct
{
  char *folder;
  char *path;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "out.pdf", NULL);
  self->bytes = g_bytes_new_static ("new content", 11);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_bytes_unref (self->bytes);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
assert_refused (const char        *path,
                GBytes            *bytes,
                gboolean           replace,
                StreefProblemCode  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (streef_output_write (path, bytes, replace, &error));
  g_assert_error (error, STREEF_ERROR, (int) code);
  g_assert_cmpstr (streef_problem_get_argument (streef_error_get_problem (error), 0), ==, path);
}

static void
test_new (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const mode_t mask = umask (022);
  GStatBuf status;

  g_assert_true (streef_output_write (self->path, self->bytes, FALSE, &error));
  g_assert_no_error (error);
  umask (mask);
  assert_content (self->path, "new content");
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0644);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_existing (Fixture       *self,
               gconstpointer  data)
{
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  assert_refused (self->path, self->bytes, FALSE, STREEF_PROBLEM_OUTPUT_EXISTS);
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_replace (Fixture       *self,
              gconstpointer  data)
{
  GStatBuf status;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  g_assert_true (streef_output_write (self->path, self->bytes, TRUE, NULL));
  assert_content (self->path, "new content");
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_through_link (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *target = g_build_filename (self->folder, "target.pdf", NULL);

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, self->path), ==, 0);
  g_assert_true (streef_output_write (self->path, self->bytes, TRUE, NULL));
  assert_content (target, "new content");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

/* A link to nothing passes for a free name until the last step: so does a file that appears while
 * ours is written. */
static void
test_taken_at_last (Fixture       *self,
                    gconstpointer  data)
{
  g_assert_cmpint (symlink ("nothing", self->path), ==, 0);
  assert_refused (self->path, self->bytes, FALSE, STREEF_PROBLEM_OUTPUT_EXISTS);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_obstacles (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->folder, "none", "out.pdf", NULL);
  g_autofree char *below_file = g_build_filename (self->path, "out.pdf", NULL);
  g_autofree char *pipe_path = g_build_filename (self->folder, "pipe", NULL);
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *too_long = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_refused (missing, self->bytes, FALSE, STREEF_PROBLEM_FOLDER_MISSING);
  assert_refused (below_file, self->bytes, TRUE, STREEF_PROBLEM_FOLDER_MISSING);
  assert_refused (self->folder, self->bytes, TRUE, STREEF_PROBLEM_WRITE_FAILED);
  assert_refused (pipe_path, self->bytes, TRUE, STREEF_PROBLEM_WRITE_FAILED);
  assert_refused (too_long, self->bytes, FALSE, STREEF_PROBLEM_WRITE_FAILED);
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

/* A name of 250 bytes is allowed, and so it must be for its temporary file. */
static void
test_long_name (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *name = g_strnfill (250, 'n');
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (streef_output_write (path, self->bytes, FALSE, NULL));
  assert_content (path, "new content");
}

typedef StreefProblemCode (*Attempt) (Fixture *self);

/* Does @attempt in a process of its own and returns the code of its error. */
static int
attempt_apart (Fixture *self,
               Attempt  attempt)
{
  const pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit ((int) attempt (self));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static StreefProblemCode
write_and_get_code (const char *path,
                    GBytes     *bytes,
                    gboolean    replace)
{
  g_autoptr (GError) error = NULL;

  if (streef_output_write (path, bytes, replace, &error))
    return STREEF_N_PROBLEM_CODES;

  return (StreefProblemCode) error->code;
}

static StreefProblemCode
write_unprivileged (Fixture *self)
{
  if (geteuid () == 0 && (setgid (UNPRIVILEGED) != 0 || setuid (UNPRIVILEGED) != 0))
    return STREEF_N_PROBLEM_CODES;

  return write_and_get_code (self->path, self->bytes, TRUE);
}

static void
test_read_only (Fixture       *self,
                gconstpointer  data)
{
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  g_assert_cmpint (attempt_apart (self, write_unprivileged), ==, STREEF_PROBLEM_FOLDER_READ_ONLY);
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

/* More than fits on the small disk, or than the limit on a file's size lets through. */
static StreefProblemCode
write_too_much (Fixture *self)
{
  g_autoptr (GBytes) much = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  const StreefProblemCode code = write_and_get_code (self->path, much, TRUE);
  g_autofree char *content = NULL;

  if (!g_file_get_contents (self->path, &content, NULL, NULL) || g_strcmp0 (content, "old") != 0)
    return STREEF_N_PROBLEM_CODES;
  if (count_files (self->folder) != 1)
    return STREEF_N_PROBLEM_CODES;

  return code;
}

static StreefProblemCode
write_over_size_limit (Fixture *self)
{
  const struct rlimit limit = { 1 << 16, 1 << 16 };

  signal (SIGXFSZ, SIG_IGN);
  if (!g_file_set_contents (self->path, "old", -1, NULL) || setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return STREEF_N_PROBLEM_CODES;

  return write_too_much (self);
}

/* Puts a small disk on @folder, for this process only; in a chroot others may see it too. Not every
 * root may mount. */
static gboolean
mount_small_disk (const char *folder)
{
  if (unshare (CLONE_NEWNS) != 0)
    return FALSE;

  mount ("none", "/", "none", MS_REC | MS_PRIVATE, NULL);
  return mount ("tmpfs", folder, "tmpfs", 0, "size=64k") == 0;
}

static StreefProblemCode
write_on_full_disk (Fixture *self)
{
  StreefProblemCode code = STREEF_N_PROBLEM_CODES;

  if (!mount_small_disk (self->folder))
    return write_over_size_limit (self);

  if (g_file_set_contents (self->path, "old", -1, NULL))
    code = write_too_much (self);
  umount2 (self->folder, MNT_DETACH);
  return code;
}

static void
test_full (Fixture       *self,
           gconstpointer  data)
{
  g_assert_cmpint (attempt_apart (self, write_over_size_limit), ==, STREEF_PROBLEM_DISK_FULL);
  if (geteuid () == 0)
    g_assert_cmpint (attempt_apart (self, write_on_full_disk), ==, STREEF_PROBLEM_DISK_FULL);
}

/* Three files are written into a folder, which may hold one already, and a link to nothing. */
typedef struct
{
  const char *label;
  const char *names[3];
  gboolean is_there;
  gboolean has_link;
  gboolean replace;
  StreefProblemCode code; /* STREEF_N_PROBLEM_CODES: all are written */
  guint n_files;          /* afterwards */
} FolderCase;

static void
check_folder (Fixture          *self,
              const FolderCase *row)
{
  g_autofree char *folder = g_build_filename (self->folder, "all", NULL);
  g_autofree char *old = g_build_filename (folder, "old", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (row->is_there)
    {
      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (old, "old", -1, NULL));
    }
  if (row->has_link)
    g_assert_cmpint (symlink ("nothing", link_path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (row->names); i++)
    {
      const StreefNamedFile file = { (char *) row->names[i], self->bytes };

      g_ptr_array_add (files, g_memdup2 (&file, sizeof file));
    }

  streef_output_write_folder (folder, files, row->replace, &error);
  g_assert_cmpint (error == NULL ? STREEF_N_PROBLEM_CODES : error->code, ==, row->code);
  if (row->is_there)
    assert_content (old, row->replace && error == NULL ? "new content" : "old");
  if (row->n_files > 0)
    g_assert_cmpuint (count_files (folder), ==, row->n_files);
  else
    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  test_folder_remove (folder);
}

/* A folder gets all files or none, and is made only for all. */
static void
test_folder (Fixture       *self,
             gconstpointer  data)
{
  static const FolderCase cases[] = {
    { "new", { "a", "b", "c" }, FALSE, FALSE, FALSE, STREEF_N_PROBLEM_CODES, 3 },
    { "there", { "a", "b", "c" }, TRUE, FALSE, FALSE, STREEF_N_PROBLEM_CODES, 4 },
    { "replaced", { "a", "old", "c" }, TRUE, FALSE, TRUE, STREEF_N_PROBLEM_CODES, 3 },
    { "taken", { "a", "old", "c" }, TRUE, FALSE, FALSE, STREEF_PROBLEM_OUTPUT_EXISTS, 1 },
    { "taken at last", { "a", "b", "link" }, TRUE, TRUE, FALSE, STREEF_PROBLEM_OUTPUT_EXISTS, 2 },
    { "below nothing", { "a", "none/b", "old" }, TRUE, FALSE, TRUE, STREEF_PROBLEM_FOLDER_MISSING, 1 },
    { "new, below nothing", { "a", "none/b", "c" }, FALSE, FALSE, TRUE, STREEF_PROBLEM_FOLDER_MISSING, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].label);
      check_folder (self, &cases[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/output/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new", test_new);
  ADD ("existing", test_existing);
  ADD ("replace", test_replace);
  ADD ("through-link", test_through_link);
  ADD ("taken-at-last", test_taken_at_last);
  ADD ("obstacles", test_obstacles);
  ADD ("long-name", test_long_name);
  ADD ("folder", test_folder);
  ADD ("read-only", test_read_only);
  ADD ("full", test_full);
#undef ADD

  return g_test_run ();
}
