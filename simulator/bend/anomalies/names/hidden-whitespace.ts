import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const hiddenWhitespace = defineAnomaly({
  name: 'hidden-whitespace',
  story:
    'In de naam staan onzichtbare spaties: een harde spatie, een spatie zonder breedte, een tab, twee spaties, een spatie erachter.',
  seen: ['B26'],
  severity: 'S2',
  on: 'leerling',
  usual: 5,
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  alter: leerlingenWith(['achternaam'], (leerling, { turn }) => {
    const name = leerling.achternaam
    const half = Math.ceil(name.length / 2)
    const forms = [
      `\u00a0${name}`,
      `${name.slice(0, half)}\u200b${name.slice(half)}`,
      `${name}\t`,
      `  ${name}`,
      `${name} `,
    ]
    return { ...leerling, achternaam: turn(forms) }
  }),
})
