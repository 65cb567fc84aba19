using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Koppelproef
{
    /// <summary>JSON as dictionaries, lists, text, long or double, bool and null; and back. What is written may be an object without a name, too.</summary>
    public sealed class Json
    {
        private readonly string _text;
        private int _at;

        private Json(string text)
        {
            _text = text;
        }

        /// <exception cref="KoppelproefException">What is no JSON.</exception>
        public static object Parse(string text)
        {
            var json = new Json(text);
            var value = json.Value();
            if (json.Next() != '\0') throw json.Wrong();
            return value;
        }

        /// <summary>The fields of an object; none where there is nothing.</summary>
        public static Dictionary<string, object> Object(object value) => (Dictionary<string, object>)value ?? new Dictionary<string, object>();

        /// <summary>A list of objects; empty where there is nothing.</summary>
        public static List<Dictionary<string, object>> Objects(object value) =>
            ((List<object>)value ?? new List<object>()).Cast<Dictionary<string, object>>().ToList();

        /// <summary>The fields of a dictionary, or the properties of any other object: `new { pupils = 24 }`.</summary>
        public static Dictionary<string, object> Fields(object value)
        {
            if (value == null) return new Dictionary<string, object>();
            if (value is IDictionary map) return map.Keys.Cast<object>().ToDictionary(key => key.ToString(), key => map[key]);
            return value.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(value, null));
        }

        public static string Write(object value)
        {
            var text = new StringBuilder();
            Write(value, text);
            return text.ToString();
        }

        private static void Write(object value, StringBuilder text)
        {
            if (value == null) text.Append("null");
            else if (value is bool) text.Append((bool)value ? "true" : "false");
            else if (value is string) WriteText((string)value, text);
            else if (value is IDictionary) WriteFields(value, text);
            else if (value is IEnumerable) WriteItems((IEnumerable)value, text);
            else if (value is double) text.Append(((double)value).ToString("R", CultureInfo.InvariantCulture));
            else if (value is decimal || value.GetType().IsPrimitive) text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            else WriteFields(value, text);
        }

        private static void WriteItems(IEnumerable items, StringBuilder text)
        {
            var begin = "[";
            foreach (var item in items)
            {
                text.Append(begin);
                Write(item, text);
                begin = ",";
            }
            text.Append(begin == "[" ? "[]" : "]");
        }

        private static void WriteFields(object value, StringBuilder text)
        {
            var begin = "{";
            foreach (var field in Fields(value))
            {
                text.Append(begin);
                WriteText(field.Key, text);
                text.Append(':');
                Write(field.Value, text);
                begin = ",";
            }
            text.Append(begin == "{" ? "{}" : "}");
        }

        private static void WriteText(string said, StringBuilder text)
        {
            text.Append('"');
            foreach (var sign in said)
            {
                if (sign == '"' || sign == '\\') text.Append('\\').Append(sign);
                else if (sign < ' ' || char.IsSurrogate(sign)) text.Append("\\u").Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture));
                else text.Append(sign);
            }
            text.Append('"');
        }

        /// <summary>The next sign that is no blank, without taking it; NUL at the end.</summary>
        private char Next()
        {
            while (_at < _text.Length && " \t\r\n".IndexOf(_text[_at]) >= 0) _at++;
            return _at < _text.Length ? _text[_at] : '\0';
        }

        private bool Took(char sign)
        {
            if (Next() != sign) return false;
            _at++;
            return true;
        }

        private KoppelproefException Wrong() => new KoppelproefException("no JSON at sign " + _at);

        private object Value()
        {
            if (Took('{')) return ReadFields();
            if (Took('[')) return ReadItems();
            if (Next() == '"') return ReadText();
            var begin = _at;
            while (_at < _text.Length && ",]} \t\r\n".IndexOf(_text[_at]) < 0) _at++;
            var word = _text.Substring(begin, _at - begin);
            if (word == "null") return null;
            if (word == "true" || word == "false") return word == "true";
            if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
            throw Wrong();
        }

        private Dictionary<string, object> ReadFields()
        {
            var fields = new Dictionary<string, object>();
            if (Took('}')) return fields;
            do
            {
                var name = ReadText();
                if (!Took(':')) throw Wrong();
                fields[name] = Value();
            } while (Took(','));
            if (!Took('}')) throw Wrong();
            return fields;
        }

        private List<object> ReadItems()
        {
            var items = new List<object>();
            if (Took(']')) return items;
            do items.Add(Value());
            while (Took(','));
            if (!Took(']')) throw Wrong();
            return items;
        }

        private string ReadText()
        {
            if (!Took('"')) throw Wrong();
            var said = new StringBuilder();
            while (_at < _text.Length)
            {
                var sign = _text[_at++];
                if (sign == '"') return said.ToString();
                if (sign != '\\')
                {
                    said.Append(sign);
                    continue;
                }
                if (_at >= _text.Length) break;
                var escaped = _text[_at++];
                if (escaped == 'u')
                {
                    if (_at + 4 > _text.Length) break;
                    if (!int.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) break;
                    said.Append((char)code);
                    _at += 4;
                }
                else
                {
                    var which = "bfnrt".IndexOf(escaped);
                    said.Append(which < 0 ? escaped : "\b\f\n\r\t"[which]);
                }
            }
            throw Wrong();
        }
    }
}
