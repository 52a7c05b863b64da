/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-package-limits.h"
#include "package/streef-xml-reader.h"
#include "problem/streef-error.h"

#include <string.h>

/* Gives @text in steps of @step bytes, with @n_more times @more between its head and its tail. */
typedef struct
{
  StreefByteSource source;
  const char *head;
  const char *more;
  const char *tail;
  guint64 n_more;
  gsize step;
  gsize at;
} Text;

/* Gives the next bytes of one piece. */
static gsize
read_piece (Text  *self,
            char  *bytes,
            gsize  size)
{
  const char *piece = *self->head != '\0' ? self->head : self->n_more > 0 ? self->more : self->tail;
  const gsize length = MIN (strlen (piece) - self->at, size);

  memcpy (bytes, piece + self->at, length);
  self->at += length;
  if (piece[self->at] == '\0' && piece != self->tail)
    {
      self->at = 0;
      if (piece == self->head)
        self->head = "";
      else
        self->n_more--;
    }
  return length;
}

static gssize
read_text (StreefByteSource  *source,
           void              *bytes,
           gsize              size,
           GError           **error)
{
  Text *self = (Text *) source;
  const gsize wanted = MIN (size, self->step);
  gsize n_read = 0, length;

  do
    {
      length = read_piece (self, (char *) bytes + n_read, wanted - n_read);
      n_read += length;
    }
  while (length > 0 && n_read < wanted);
  return (gssize) n_read;
}

enum
{
  ID_A = 1,
  ID_B,
  ID_ANY,
  ID_X,
  ID_PX,
};

static const StreefXmlNamespace namespaces[] = { { "urn:one", 1 }, { "urn:uno", 1 }, { "urn:two", 2 } };
static const StreefXmlName name_list[] = {
  { 1, "a", ID_A }, { 1, "b", ID_B }, { 2, NULL, ID_ANY }, { 0, "x", ID_X }, { 1, "x", ID_PX },
};
static const StreefXmlNames names
  = { namespaces, G_N_ELEMENTS (namespaces), name_list, G_N_ELEMENTS (name_list) };

/* Writes down what it is told: "<1 x=v>text</1>". */
typedef struct
{
  StreefXmlSink sink;
  GString *told;
} Log;

static gboolean
start_element (StreefXmlSink             *sink,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  GString *told = ((Log *) sink)->told;

  g_string_append_printf (told, "<%d", element);
  for (guint i = 0; i < n_attributes; i++)
    g_string_append_printf (told, " %d=%.*s", attributes[i].id, (int) attributes[i].length,
                            attributes[i].value);
  g_string_append_c (told, '>');
  return TRUE;
}

static gboolean
take_text (StreefXmlSink  *sink,
           const char     *text,
           gsize           length,
           GError        **error)
{
  Log *self = (Log *) sink;

  if (self->told->len < 10000)
    g_string_append_len (self->told, text, (gssize) length);
  return TRUE;
}

static gboolean
end_element (StreefXmlSink  *sink,
             int             element,
             GError        **error)
{
  g_string_append_printf (((Log *) sink)->told, "</%d>", element);
  return TRUE;
}

/* What is told, or the id of the problem. (transfer full) */
static char *
read_xml (Text *text)
{
  Log log = { .sink = { start_element, take_text, end_element }, .told = g_string_new (NULL) };
  g_autoptr (GError) error = NULL;

  text->source.read = read_text;
  if (streef_xml_read (&text->source, &names, &log.sink, NULL, NULL, &error))
    return g_string_free (log.told, FALSE);

  g_string_free (log.told, TRUE);
  g_assert_cmpuint (error->domain, ==, STREEF_ERROR);
  return g_strdup (streef_problem_code_get_id ((StreefProblemCode) error->code));
}

static void
test_read (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *told;
  } cases[] = {
    { "names", "<a xmlns='urn:one' x='1' y='2'><b/><c/></a>", "<1 4=1><2></2><0></0></1>" },
    { "prefixes", "<p:a xmlns:p='urn:uno' xmlns:q='urn:two' p:x='1' q:x='2'><q:a/><a/></p:a>", "<1 5=1 3=2><3></3><0></0></1>" },
    { "a prefix that is another namespace within", "<p:a xmlns:p='urn:one'><p:a xmlns:p='urn:three'/><p:a/></p:a>", "<1><0></0><1></1></1>" },
    { "texts", "<a xmlns='urn:one' x='&lt;&#10;é'>&amp;\xc3\xa9<!-- x --><![CDATA[<b>]]><?x y?>z</a>", "<1 4=<\né>&é<b>z</1>" },
    { "another encoding", "<?xml version='1.0' encoding='ISO-8859-1'?><a xmlns='urn:one'>\xe9</a>", "<1>é</1>" },
    { "a doctype", "<!DOCTYPE a><a/>", "xml-doctype" },
    { "entities", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "xml-doctype" },
    { "an entity bomb", "<!DOCTYPE a [<!ENTITY b 'cccccccccc'><!ENTITY d '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]><a>&e;</a>", "xml-doctype" },
    { "another file", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "xml-doctype" },
    { "an entity that nobody declares", "<a>&b;</a>", "xml-invalid" },
    { "nothing", "", "xml-invalid" },
    { "no XML", "a;b\n1;2\n", "xml-invalid" },
    { "a ZIP", "PK\x03\x04\x14", "xml-invalid" },
    { "not closed", "<a><b></b>", "xml-invalid" },
    { "closed in the wrong order", "<a><b></a></b>", "xml-invalid" },
    { "something behind the end", "<a/>b", "xml-invalid" },
    { "two roots", "<a/><b/>", "xml-invalid" },
    { "an attribute twice", "<a x='1' x='2'/>", "xml-invalid" },
    { "a prefix that nobody declares", "<p:a/>", "xml-invalid" },
    { "invalid UTF-8", "<a>\xff</a>", "xml-invalid" },
    { "a control character", "<a>\x01</a>", "xml-invalid" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize step = 1; step <= 1000; step = step * 3 + 1)
      {
        Text text = { .head = cases[i].text, .more = "", .tail = "", .step = step };
        g_autofree char *told = read_xml (&text);

        g_test_message ("%s, in steps of %zu", cases[i].name, step);
        g_assert_cmpstr (told, ==, cases[i].told);
      }
}

/* A file that is cut off is never read as whole. */
static void
test_truncated (void)
{
  static const char whole[] = "<?xml version='1.0'?><a xmlns='urn:one' x='1'><b>&amp;\xc3\xa9</b><![CDATA[c]]></a>";

  for (gsize length = 0; length < sizeof whole - 1; length++)
    {
      g_autofree char *cut = g_strndup (whole, length);
      Text text = { .head = cut, .more = "", .tail = "", .step = 7 };
      g_autofree char *told = read_xml (&text);

      g_assert_cmpstr (told, ==, "xml-invalid");
    }
}

static void
test_limits (void)
{
  static const struct
  {
    const char *name;
    const char *head;
    const char *more;
    const char *tail;
    guint64 n_more;
    const char *told; /* its start */
  } cases[] = {
    { "as deep as may be", "<a>", "<b>", "x", 63, "xml-invalid" },
    { "too deep", "<a>", "<b>", "x", 64, "limit-xml-depth" },
    { "2 million tags within each other", "<a>", "<b>", "x", 2000000, "limit-xml-depth" },
    { "a tag as long as may be", "<a x='", "0123456789", "'/>", 100000, "<0" },
    { "a tag that is too long", "<a x='", "0123456789", "'/>", 130000, "limit-xml-tag" },
    { "a tag that never ends", "<a x='", "0123456789", "", 100000000, "limit-xml-tag" },
    { "a name that never ends", "<a", "0123456789", "", 100000000, "limit-xml-tag" },
    { "a comment that never ends", "<a><!-- ", "0123456789", "", 100000000, "limit-xml-tag" },
    { "blanks before the root", "", "          ", "<a/>", 200000, "limit-xml-tag" },
    { "a doctype that never ends", "<!DOCTYPE a [", "<!-- 0123456789 -->", "", 100000000, "xml-doctype" },
    { "a long text", "<a>", "0123456789", "</a>", 10000000, "<0>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Text text = { .head = cases[i].head, .more = cases[i].more, .tail = cases[i].tail,
                    .n_more = cases[i].n_more, .step = 20000 };
      g_autofree char *told = read_xml (&text);

      g_test_message ("%s", cases[i].name);
      if (!g_str_has_prefix (told, cases[i].told))
        g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_whole_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean is_read;
    guint number;
  } cases[] = {
    { "0", TRUE, 0 },     { "42", TRUE, 42 },  { "0042", TRUE, 42 },     { "100", TRUE, 100 },
    { "101", TRUE, 100 }, { "", FALSE, 7 },    { "-1", FALSE, 7 },       { "1.5", FALSE, 7 },
    { "1 ", FALSE, 7 },   { "4294967297", TRUE, 100 }, { "18446744073709551617", TRUE, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefXmlAttribute attribute = { 1, cases[i].text, strlen (cases[i].text) };
      guint number = 7;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (streef_xml_get_whole (&attribute, 100, &number), ==, cases[i].is_read);
      g_assert_cmpuint (number, ==, cases[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/read", test_read);
  g_test_add_func ("/xml/truncated", test_truncated);
  g_test_add_func ("/xml/limits", test_limits);
  g_test_add_func ("/xml/whole-numbers", test_whole_numbers);
  return g_test_run ();
}
