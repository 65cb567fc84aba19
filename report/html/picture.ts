import { said, type Taal } from '../language.ts'
import type { Beeld } from '../report.ts'
import { escapeXml as html } from '../show.ts'

const wide = 960
const high = 240
const margin = { left: 56, right: 12, top: 26, bottom: 24 }

/** Lines as one SVG in the page: nothing is fetched, and whoever does not see it hears what each line is and its highest value. */
export function picture({ titel, eenheid, plaatsen, lijnen }: Beeld, taal: Taal): string {
  const most = Math.max(0, ...lijnen.flatMap(({ waarden }) => waarden.map((value) => value ?? 0)))
  const top = roundUp(most)
  const x = (place: number) =>
    margin.left + ((wide - margin.left - margin.right) * place) / Math.max(1, plaatsen.length - 1)
  const y = (value: number) => high - margin.bottom - ((high - margin.top - margin.bottom) * value) / top
  const grid = [0, 0.5, 1].map((share) => {
    const at = y(top * share).toFixed(1)
    return `<line class="grid" x1="${margin.left}" x2="${wide - margin.right}" y1="${at}" y2="${at}"/><text x="${margin.left - 6}" y="${at}" text-anchor="end" dominant-baseline="middle">${shown(top * share, taal)}</text>`
  })
  const under = plaatsen.map((text, place) =>
    text === '' ? '' : `<text x="${x(place).toFixed(1)}" y="${high - 6}">${html(text)}</text>`,
  )
  const lines = lijnen.map(({ waarden }, index) => `<path class="line l${index}" d="${pathOf(waarden, x, y)}"/>`)
  const names = lijnen.map(({ naam }, index) => {
    const at = margin.left + index * 240
    return `<line class="line l${index}" x1="${at}" x2="${at + 22}" y1="12" y2="12"/><text x="${at + 28}" y="12" dominant-baseline="middle">${html(said(naam, taal))}</text>`
  })
  const heard = lijnen.map(
    ({ naam, waarden }) =>
      `${said(naam, taal)}: ${taal === 'nl' ? 'hoogstens' : 'at most'} ${shown(Math.max(0, ...waarden.map((value) => value ?? 0)), taal)} ${eenheid}`,
  )
  return `<figure><figcaption>${html(said(titel, taal))} <small>${html(eenheid)}</small></figcaption><svg viewBox="0 0 ${wide} ${high}" role="img" aria-label="${html(`${said(titel, taal)}. ${heard.join('; ')}.`)}">${grid.join('')}${under.join('')}${lines.join('')}${names.join('')}</svg></figure>`
}

/** A line that is broken where there is no value. */
function pathOf(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false
  return values
    .map((value, place) => {
      if (value === null) {
        isDown = false
        return ''
      }
      const step = `${isDown ? 'L' : 'M'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`
      isDown = true
      return step
    })
    .join('')
}

/** 1, 2 or 5 and zeros: a number that a person reads. Never 0. */
function roundUp(value: number): number {
  if (value <= 0) return 1
  const ten = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * ten).find((step) => step >= value) ?? 10 * ten
}

const shown = (value: number, taal: Taal): string =>
  value.toLocaleString(taal === 'nl' ? 'nl-NL' : 'en-GB', { maximumSignificantDigits: 3 })
