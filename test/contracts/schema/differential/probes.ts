import type { Simple } from './model.ts'

const builtIn: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  dateTime: {
    good: [
      '2026-11-23T08:00:00',
      '2026-11-23T08:00:00Z',
      '2026-11-23T24:00:00',
      '2026-11-23T08:00:00.123+01:00',
      '\n2026-11-23T08:00:00 ',
    ],
    bad: ['2026-11-23', '2026-02-30T08:00:00', '23-11-2026 08:00', '2026-11-23T8:00:00', '2026-11-23 08:00:00'],
  },
  date: {
    good: ['2026-11-23', '2024-02-29', '2026-11-23Z', '2026-11-23+01:00', ' 2026-11-23\t'],
    bad: ['2026-02-30', '23-11-2026', '2026-11-23T08:00:00', '2026-1-1', '٢٠٢٦-11-23'],
  },
  decimal: { good: ['1', '1.5', '.5', '+1', ' 1 '], bad: ['1,5', '1e3', 'NaN', 'een'] },
  integer: { good: ['1', '0', '01', ' 1\n'], bad: ['1.0', 'een', '1 1', '٣'] },
  nonNegativeInteger: { good: ['1', '0', '01', '99999999999999999999', ' 1'], bad: ['-1', '1.0', 'X', '٣'] },
  positiveInteger: { good: ['1', '01', ' 2 '], bad: ['0', '-1', '1.5'] },
  int: { good: ['1', '-5', '2147483647'], bad: ['2147483648', '1.5', 'een'] },
  anyURI: { good: ['http://voorbeeld.example/a', '', 'geen uri', 'urn:x'], bad: [] },
  QName: { good: ['s:Client.OngeldigBericht', 'Client'], bad: ['x:Client', 's:', '1'] },
  string: { good: ['Bo', ' Bo ', 'Zoë 𝒳', 'a\nb'], bad: [] },
}

/** Values that fit a type; the first is the plainest. */
export function validValues(type: Simple): string[] {
  if (type.enumeration.length > 0) return [...type.enumeration]
  if (type.pattern !== undefined)
    return [filled(type.pattern, '1', 'X', 0), filled(type.pattern, '٣', 'É', 0), filled(type.pattern, '2', 'B', 9)]
  const { good } = builtIn[type.base]!
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, minInclusive, maxInclusive } = type.bounds
  if (minInclusive !== undefined) return [String(minInclusive), String(maxInclusive), String(minInclusive + 0)]
  return good.filter((value) => [...value].length >= minLength && [...value].length <= maxLength)
}

/** Values that tell one type from another: on both sides of every bound, and what people get wrong. */
export function probes(type: Simple): string[] {
  const { minLength, maxLength, minInclusive, maxInclusive } = type.bounds
  const valid = validValues(type)
  const plain = valid[0]!
  const kind = builtIn[type.base] ?? builtIn.string!
  const patterned =
    type.pattern === undefined
      ? []
      : [
          `${plain}1`,
          `${valid.at(-1)}1`,
          `1${plain}`,
          plain.slice(1),
          plain.slice(0, -1),
          filled(type.pattern, 'x', 'X', 0),
          filled(type.pattern, '1', '1', 0),
        ]
  return [
    ...valid,
    ...kind.good,
    ...kind.bad,
    ...patterned,
    ...[minLength, maxLength].flatMap((length) =>
      length === undefined ? [] : [length - 1, length, length + 1].map((size) => '𝒳'.repeat(size)),
    ),
    ...[minInclusive, maxInclusive].flatMap((bound) =>
      bound === undefined
        ? []
        : [bound, bound - 1, bound + 1, bound - 0.01, bound + 0.01].map((value) => String(value)),
    ),
    ...[
      '',
      ' ',
      '\n',
      'x',
      `${plain} `,
      ` ${plain}`,
      plain.toLowerCase(),
      plain.toUpperCase(),
      `0${plain}`,
      `-${plain}`,
    ],
    ...['2025-2026', '2026-1999', '1990-1991', '99XX', '99XX00', '00', '0', '9', '?', 'C', 'y'.repeat(300)],
  ]
}

/** Fills in a pattern of the few kinds used: digits, capitals, counts and plain text. `extra` adds to a count with room. */
function filled(pattern: string, digit: string, capital: string, extra: number): string {
  return pattern.replaceAll(
    /(\\p\{Nd\}|\\p\{Lu\}|\[1-2\])(?:\{(\d+)(?:,(\d+))?\})?/g,
    (_, set, least = '1', most = least) => {
      const sign = set === '[1-2]' ? '2' : set === '\\p{Nd}' ? digit : capital
      return sign.repeat(Math.min(Number(least) + extra, Number(most)))
    },
  )
}
