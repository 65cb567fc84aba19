import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const voorlettersOtherwise = defineAnomaly({
  name: 'voorletters-otherwise',
  story:
    'De voorletters staan met punten, spaties of kleine letters, of zijn op zes tekens afgekapt: J.P., J P, Jp, Chr.',
  seen: ['B30'],
  severity: 'S3',
  on: 'leerling',
  usual: 5,
  needs: 'voorletters',
  fits: ({ voorletters }) => (voorletters ?? '') !== '',
  alter: leerlingenWith(['voorletters'], (leerling, { turn }) => {
    const [first = 'P', ...others] = leerling.voorletters.replaceAll('.', '').slice(0, 3)
    const rest = [...others, 'P'].slice(0, 2)
    const letters = [first, ...rest]
    const forms = [
      letters.map((letter) => `${letter}.`).join(''),
      letters.join(' '),
      first + rest.join('').toLowerCase(),
      `${first}h${rest.join('')}`,
      `${letters.join('')}ABCDEF`.slice(0, 6),
    ]
    return { ...leerling, voorletters: turn(forms) }
  }),
})
