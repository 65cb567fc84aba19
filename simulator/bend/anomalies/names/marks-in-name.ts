import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const marksInName = defineAnomaly({
  name: 'marks-in-name',
  story: 'De school zet aantekeningen in de naam: Anna (ziek), zz Oud, *Jansen, Jansen / De Vries, test.',
  seen: ['B34'],
  severity: 'S3',
  on: 'leerling',
  usual: 5,
  needs: 'an achternaam and a roepnaam',
  fits: ({ achternaam, roepnaam }) => achternaam !== undefined && roepnaam !== undefined,
  alter: leerlingen((leerling, { turn }) => {
    const { achternaam, roepnaam } = leerling
    const forms = [
      { roepnaam: `${roepnaam} (ziek)`.slice(-64) },
      { achternaam: `zz ${achternaam}` },
      { achternaam: `*${achternaam}` },
      { achternaam: `${achternaam} / De Vries` },
      { achternaam: 'test', roepnaam: 'test' },
    ]
    return { ...leerling, ...turn(forms) }
  }),
})
