import { addAt } from '../../src/within.ts'

/** A number for each combination of values of its labels. */
type Series = Map<string, number>

/** What is counted, and the page that tells it in the text format of Prometheus (0.0.4). */
export type Registry = {
  /** Gives what adds to it. Labels are given in the order in which they are named here; what they can be must be few. */
  readonly counter: (
    name: string,
    help: string,
    labels?: readonly string[],
  ) => (values?: readonly string[], by?: number) => void
  /** A number that is looked at when the page is asked for. */
  readonly gauge: (name: string, help: string, read: () => number) => void
  /** As {@link Registry.gauge}, a number for each value of a label. */
  readonly gauges: (name: string, help: string, label: string, read: () => ReadonlyMap<string, number>) => void
  /** As {@link Registry.gauge}, of what only rises. */
  readonly total: (name: string, help: string, read: () => number) => void
  /** Gives what notes one value. `bounds`: rising; one without bound is added. */
  readonly histogram: (
    name: string,
    help: string,
    label: string,
    bounds: readonly number[],
  ) => (of: string, value: number) => void
  readonly page: () => string
}

/** Between the values of labels, which never hold it. */
const apart = '\0'

export const contentType = 'text/plain; version=0.0.4; charset=utf-8'

export function createRegistry(): Registry {
  const pages: (() => string)[] = []
  const begin = (name: string, help: string, kind: string) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`
  const read = (kind: string) => (name: string, help: string, value: () => number) =>
    void pages.push(() => `${begin(name, help, kind)}${name} ${value()}\n`)
  return {
    counter: (name, help, labels = []) => {
      // By the values alone: an answer should not wait until they are spelled.
      const series: Series = new Map(labels.length === 0 ? [['', 0]] : [])
      const line = ([values, value]: readonly [string, number]) =>
        `${name}${labelled(labels, values.split(apart))} ${value}\n`
      pages.push(() => begin(name, help, 'counter') + [...series].map(line).join(''))
      return (values = [], by = 1) => {
        const of = values.join(apart)
        series.set(of, (series.get(of) ?? 0) + by)
      }
    },
    gauge: read('gauge'),
    gauges: (name, help, label, all) =>
      void pages.push(
        () =>
          begin(name, help, 'gauge') +
          [...all()].map(([of, value]) => `${name}${labelled([label], [of])} ${value}\n`).join(''),
      ),
    total: read('counter'),
    histogram: (name, help, label, bounds) => {
      const all = new Map<string, { readonly counts: Float64Array; sum: number }>()
      pages.push(
        () =>
          begin(name, help, 'histogram') +
          [...all].map(([of, { counts, sum }]) => linesOf(name, label, of, bounds, counts, sum)).join(''),
      )
      return (of, value) => {
        const known = all.get(of) ?? { counts: new Float64Array(bounds.length + 1), sum: 0 }
        all.set(of, known)
        const place = bounds.findIndex((bound) => value <= bound)
        addAt(known.counts, place === -1 ? bounds.length : place, 1)
        known.sum += value
      }
    },
    page: () => pages.map((page) => page()).join(''),
  }
}

/** A histogram tells in each line how many there were up to that bound. */
function linesOf(
  name: string,
  label: string,
  of: string,
  bounds: readonly number[],
  counts: Float64Array,
  sum: number,
): string {
  let upTo = 0
  const lines = Array.from(counts, (count, index) => {
    upTo += count
    return `${name}_bucket${labelled([label, 'le'], [of, index === bounds.length ? '+Inf' : String(bounds[index])])} ${upTo}\n`
  })
  const own = labelled([label], [of])
  return `${lines.join('')}${name}_sum${own} ${sum}\n${name}_count${own} ${upTo}\n`
}

/** `{operation="HaalLeerlinggegevens"}`; nothing without labels. */
function labelled(names: readonly string[], values: readonly string[]): string {
  if (names.length === 0) return ''
  return `{${names.map((name, index) => `${name}="${escaped(values[index] ?? '')}"`).join(',')}}`
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
