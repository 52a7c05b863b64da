/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-logo.h"

#include "problem/streef-error.h"
#include "report/streef-small-file.h"
#include "report/streef-theme-limits.h"

#include <errno.h>
#include <string.h>

/* The signature, then the length and the name of the first chunk, then width and height (PNG, 5.2
 * and 11.2.2). */
#define SIGNATURE "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"
#define SIGNATURE_LENGTH 16
#define HEADER_LENGTH (SIGNATURE_LENGTH + 8)

#define GROUP "Logo"
#define POINTS_PER_MM (72 / 25.4)

/* What a PNG can be. */
typedef enum
{
  PNG_FINE,
  PNG_DAMAGED, /* or another format */
  PNG_TOO_LARGE,
} Png;

typedef struct
{
  const guint8 *data;
  gsize n_left;
} Source;

static guint32
read_size (const guint8 *bytes)
{
  guint32 size;

  memcpy (&size, bytes, sizeof size);
  return GUINT32_FROM_BE (size);
}

/* Before anything is unpacked: a small file can hold a huge picture. */
static Png
check_header (GBytes *png)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  guint32 width;
  guint32 height;

  if (length < HEADER_LENGTH || memcmp (data, SIGNATURE, SIGNATURE_LENGTH) != 0)
    return PNG_DAMAGED;

  width = read_size (data + SIGNATURE_LENGTH);
  height = read_size (data + SIGNATURE_LENGTH + sizeof width);
  if (width == 0 || height == 0)
    return PNG_DAMAGED;

  return width > STREEF_LIMIT_LOGO_PIXELS || height > STREEF_LIMIT_LOGO_PIXELS
           ? PNG_TOO_LARGE
           : PNG_FINE;
}

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Source *source = closure;

  if (length > source->n_left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, source->data, length);
  source->data += length;
  source->n_left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* Takes ownership of @picture. What shone through is the page from now on: a document holds no
 * transparency. */
static cairo_surface_t *
flatten (cairo_surface_t    *picture,
         const StreefColour *background)
{
  cairo_surface_t *flat
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (picture),
                                  cairo_image_surface_get_height (picture));
  cairo_t *cr = cairo_create (flat);

  cairo_set_source_rgb (cr, background->red, background->green, background->blue);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);

  return flat;
}

static Png
decode (GBytes              *png,
        const StreefColour  *background,
        cairo_surface_t    **out_surface)
{
  Source source = { g_bytes_get_data (png, NULL), g_bytes_get_size (png) };
  const Png png_is = check_header (png);
  cairo_surface_t *picture;

  if (png_is != PNG_FINE)
    return png_is;

  picture = cairo_image_surface_create_from_png_stream (read_cb, &source);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (picture);
      return PNG_DAMAGED;
    }

  *out_surface = flatten (picture, background);
  return PNG_FINE;
}

static gboolean
refuse_file (const StreefThemeKeys *keys,
             StreefProblemCode      code,
             const char            *detail,
             GError               **error)
{
  const StreefPlace place = streef_theme_keys_get_place (keys, GROUP, "file");
  g_autofree char *name = streef_theme_keys_dup (keys, GROUP, "file");

  streef_error_set (error, streef_problem_new (code, &place, GROUP, "file", name, detail, NULL));
  return FALSE;
}

static gboolean
read_picture (StreefLogo             *self,
                   const StreefThemeKeys  *keys,
                   const StreefColour     *background,
                   GError                **error)
{
  g_autofree char *path = streef_theme_keys_dup_path (keys, GROUP, "file");
  g_autoptr (GBytes) png = NULL;

  switch (streef_small_file_read (path, (gsize) STREEF_LIMIT_LOGO_MIB << 20, &png))
    {
    case STREEF_SMALL_FILE_UNREADABLE:
      return refuse_file (keys, STREEF_PROBLEM_THEME_FILE, g_strerror (errno), error);
    case STREEF_SMALL_FILE_TOO_LARGE:
      return refuse_file (keys, STREEF_PROBLEM_THEME_FILE_SIZE,
                          G_STRINGIFY (STREEF_LIMIT_LOGO_MIB), error);
    case STREEF_SMALL_FILE_FINE:
    default:
      break;
    }

  switch (decode (png, background, &self->surface))
    {
    case PNG_DAMAGED:
      return refuse_file (keys, STREEF_PROBLEM_THEME_LOGO, NULL, error);
    case PNG_TOO_LARGE:
      return refuse_file (keys, STREEF_PROBLEM_THEME_LOGO_PIXELS,
                          G_STRINGIFY (STREEF_LIMIT_LOGO_PIXELS), error);
    case PNG_FINE:
    default:
      return TRUE;
    }
}

static gboolean
read_height (StreefLogo             *self,
                  const StreefThemeKeys  *keys,
                  GError                **error)
{
  g_autofree char *text = streef_theme_keys_dup (keys, GROUP, "height");
  guint64 height = STREEF_LOGO_HEIGHT;
  StreefPlace place;

  if (text == NULL
      || g_ascii_string_to_unsigned (text, 10, STREEF_LOGO_LOWEST, STREEF_LOGO_HIGHEST, &height,
                                     NULL))
    {
      self->height = (double) height * POINTS_PER_MM;
      return TRUE;
    }

  place = streef_theme_keys_get_place (keys, GROUP, "height");
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_LENGTH, &place, GROUP,
                                               "height", text,
                                               G_STRINGIFY (STREEF_LOGO_LOWEST) "–"
                                               G_STRINGIFY (STREEF_LOGO_HIGHEST), NULL));
  return FALSE;
}

/* A logo that the theme has only other keys of is a mistake. */
static gboolean
check_alone (const StreefThemeKeys  *keys,
                 GError                **error)
{
  static const char *const others[] = { "height", "alternative", "alternative[nl]",
                                        "alternative[en]" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (streef_theme_keys_has (keys, GROUP, others[i]))
      {
        const StreefPlace place = streef_theme_keys_get_place (keys, GROUP, others[i]);

        streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_KEY_ALONE, &place, GROUP,
                                                     others[i], "file", NULL));
        return FALSE;
      }

  return TRUE;
}

/**
 * streef_logo_read:
 * @self: a zeroed logo
 * @keys: a theme file
 * @background: the colour that stands behind it
 * @error: what is wrong with it
 *
 * Returns: whether the theme's logo can be used, or it has none
 */
gboolean
streef_logo_read (StreefLogo             *self,
           const StreefThemeKeys  *keys,
           const StreefColour     *background,
           GError                **error)
{
  if (!streef_theme_keys_has (keys, GROUP, "file"))
    return check_alone (keys, error);

  return read_height (self, keys, error)
         && streef_theme_texts_read (&self->alternative, keys, GROUP, "alternative",
                                     STREEF_LIMIT_ALTERNATIVE, 1, error)
         && read_picture (self, keys, background, error);
}

void
streef_logo_clear (StreefLogo *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  streef_theme_texts_clear (&self->alternative);
}

/**
 * streef_logo_draw:
 * @surface: a picture
 * @cr: where to
 * @box: where it stands
 *
 * Into a document the pixels go as they are: PDF/A allows no interpolation (ISO 19005-2, 6.2.8). On
 * a screen they are smoothed.
 */
void
streef_logo_draw (cairo_surface_t         *surface,
                  cairo_t                 *cr,
                  const cairo_rectangle_t *box)
{
  const gboolean is_document
    = cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_PDF;

  cairo_save (cr);
  /* cairo 1.16 takes the first thing painted without a clip for the start of the drawing, and drops
   * the mark that was opened around it. */
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, box->width / cairo_image_surface_get_width (surface),
               box->height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr),
                            is_document ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}
