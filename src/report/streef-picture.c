/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-picture.h"

#include "problem/streef-error.h"
#include "report/streef-svg.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#define PNG_SIGNATURE_LENGTH 8
/* Of the length, the name and the checksum of a chunk. */
#define PNG_FIELD_LENGTH 4
/* Length, name, 13 bytes of content and checksum. */
#define PNG_HEADER_LENGTH 25
#define POINTS_PER_METRE (72 / 0.0254)

double
streef_picture_get_width (const StreefPicture *self)
{
  return streef_chart_layout_get_width (self->chart) + 2 * STREEF_PICTURE_MARGIN;
}

double
streef_picture_get_height (const StreefPicture *self)
{
  return streef_chart_layout_get_height (self->chart) + 2 * STREEF_PICTURE_MARGIN;
}

static void
draw (const StreefPicture *self,
      cairo_t             *cr)
{
  const StreefColour *background = &self->palette->background;

  cairo_set_source_rgb (cr, background->red, background->green, background->blue);
  cairo_paint (cr);
  cairo_translate (cr, STREEF_PICTURE_MARGIN, STREEF_PICTURE_MARGIN);
  streef_chart_layout_draw (self->chart, cr);
}

static gboolean
check (const char      *format,
       cairo_status_t   status,
       GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_DRAWING_FAILED, NULL, format,
                                               cairo_status_to_string (status), NULL));
  return FALSE;
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * streef_picture_write_svg:
 * @self: a picture
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): the picture as SVG, with title and description
 */
GBytes *
streef_picture_write_svg (const StreefPicture  *self,
                          GError              **error)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (self->chart);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface
    = cairo_svg_surface_create_for_stream (write_cb, bytes, streef_picture_get_width (self),
                                           streef_picture_get_height (self));
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;

  draw (self, cr);
  cairo_surface_finish (surface);
  is_drawn = check ("SVG", cairo_status (cr), error)
             && check ("SVG", cairo_surface_status (surface), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (!is_drawn)
    return NULL;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return streef_svg_describe ((const char *) bytes->data, self->language, texts->title,
                              texts->alternative);
}

static void
append_text (GByteArray *bytes,
             const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

/* The checksum of PNG (ISO 3309), over @length bytes. */
static guint32
sum_up (const guint8 *bytes,
        gsize         length)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
    }

  return ~sum;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  const guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_chunk (GByteArray   *bytes,
              const char   *name,
              const guint8 *content,
              gsize         length)
{
  append_number (bytes, (guint32) length);
  append_text (bytes, name);
  g_byte_array_append (bytes, content, (guint) length);
  append_number (bytes, sum_up (bytes->data + bytes->len - length - PNG_FIELD_LENGTH,
                                length + PNG_FIELD_LENGTH));
}

/* How many pixels a metre has, so that the picture comes out in the size it was laid out in. */
static void
append_size (GByteArray *bytes,
             double      scale)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  const guint32 pixels = (guint32) lround (scale * POINTS_PER_METRE);
  const guint8 unit_metre = 1;

  append_number (content, pixels);
  append_number (content, pixels);
  g_byte_array_append (content, &unit_metre, 1);
  append_chunk (bytes, "pHYs", content->data, content->len);
}

/* An iTXt chunk: keyword, not compressed, language, no translated keyword, text in UTF-8. */
static void
append_words (GByteArray     *bytes,
              StreefLanguage  language,
              const char     *keyword,
              const char     *text)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  const char *code = streef_language_get_code (language);
  const guint8 nothing[] = { 0, 0 };

  g_byte_array_append (content, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (content, nothing, 2);
  g_byte_array_append (content, (const guint8 *) code, (guint) strlen (code) + 1);
  g_byte_array_append (content, nothing, 1);
  append_text (content, text);
  append_chunk (bytes, "iTXt", content->data, content->len);
}

/* Puts the words behind the header chunk. */
static GBytes *
describe_png (const StreefPicture *self,
              GByteArray          *drawn,
              double               scale)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (self->chart);
  const guint head = PNG_SIGNATURE_LENGTH + PNG_HEADER_LENGTH;
  GByteArray *bytes = g_byte_array_sized_new (drawn->len + 2048);

  g_byte_array_append (bytes, drawn->data, head);
  append_size (bytes, scale);
  append_words (bytes, self->language, "Title", texts->title);
  append_words (bytes, self->language, "Description", texts->alternative);
  append_words (bytes, self->language, "Software", "Streefcijfer " STREEF_VERSION);
  g_byte_array_append (bytes, drawn->data + head, drawn->len - head);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * streef_picture_write_png:
 * @self: a picture
 * @scale: pixels per point
 * @error: STREEF_PROBLEM_DRAWING_FAILED, as when the picture is too large for an image
 *
 * Returns: (transfer full) (nullable): the picture as PNG, with title and text alternative in it
 */
GBytes *
streef_picture_write_png (const StreefPicture  *self,
                          double                scale,
                          GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const double width = MIN (ceil (streef_picture_get_width (self) * scale), G_MAXINT);
  const double height = MIN (ceil (streef_picture_get_height (self) * scale), G_MAXINT);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;

  cairo_scale (cr, scale, scale);
  draw (self, cr);
  is_drawn = check ("PNG", cairo_status (cr), error)
             && check ("PNG", cairo_surface_write_to_png_stream (surface, write_cb, bytes), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return is_drawn ? describe_png (self, bytes, scale) : NULL;
}
