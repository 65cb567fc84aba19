import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const markupInName = defineAnomaly({
  name: 'markup-in-name',
  story: 'In de naam staan tekens die XML moet ontsnappen: een ampersand, een kleinerteken, aanhalingstekens.',
  seen: ['I04', 'B34'],
  severity: 'S3',
  on: 'leerling',
  usual: 3,
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  alter: leerlingen((leerling, { turn }) => ({
    ...leerling,
    achternaam: turn([`${leerling.achternaam} & Zn`, `<${leerling.achternaam}>`, `${leerling.achternaam} "]]>'`]),
  })),
})
