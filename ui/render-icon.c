/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Used while building: draws icons as pictures, because reading SVG costs the program a library as large as itself.
 * Its arguments are a folder for the pictures, sizes in pixels joined by a comma, and the icons. A picture of a symbolic icon, black
 * on nothing, is what GTK calls `.symbolic.png`: it colours the black. */

static char *
dup_output (const char *folder,
            const char *icon,
            const char *size)
{
  g_autofree char *name = g_path_get_basename (icon);
  const char *ending;

  *strrchr (name, '.') = '\0';
  ending = g_str_has_suffix (name, "-symbolic") ? ".symbolic.png" : ".png";

  return g_strdup_printf ("%s/%s-%s%s", folder, size, name, ending);
}

static gboolean
render (const char  *icon,
        const char  *size,
        const char  *output,
        GError     **error)
{
  const int pixels = atoi (size);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new_from_file_at_size (icon, pixels, pixels, error);

  return picture != NULL && gdk_pixbuf_save (picture, output, "png", error, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) sizes = g_strsplit (argc > 2 ? argv[2] : "", ",", -1);

  for (int i = 3; i < argc; i++)
    for (guint k = 0; sizes[k] != NULL; k++)
      {
        g_autofree char *output = dup_output (argv[1], argv[i], sizes[k]);
        g_autoptr (GError) error = NULL;

        if (!render (argv[i], sizes[k], output, &error))
          {
            g_printerr ("%s: %s\n", argv[i], error->message);
            return 1;
          }
      }

  return 0;
}
