import { defineAnomaly } from '../../anomaly.ts'
import { groepen } from '../../steps.ts'

export const groupNameWithMarkup = defineAnomaly({
  name: 'group-name-with-markup',
  story: 'In de groepsnaam staan tekens die XML moet ontsnappen, een emoji, of hij is 64 tekens lang.',
  seen: ['D27', 'I04'],
  severity: 'S3',
  on: 'groep',
  usual: 'all',
  alter: groepen((groep, { turn }) => ({
    ...groep,
    naam: turn([
      `${groep.naam} & co`,
      `<${groep.naam}`,
      `${groep.naam} 🦉`,
      `"${groep.naam}'`,
      groep.naam.padEnd(64, 'x'),
    ]).slice(0, 64),
  })),
})
