import { defineAnomaly } from '../../anomaly.ts'
import { groepen } from '../../steps.ts'

export const groupNameSpelledOtherwise = defineAnomaly({
  name: 'group-name-spelled-otherwise',
  story: 'De groepsnaam is anders geschreven: groep 8a, Groep 8A, 8A met een spatie erachter.',
  seen: ['D22'],
  severity: 'S2',
  on: 'groep',
  alter: groepen((groep, { turn }) => {
    const { naam } = groep
    const flipped = naam === naam.toLowerCase() ? naam.toUpperCase() : naam.toLowerCase()
    const otherCase = flipped === naam ? `groep ${naam}` : flipped
    return { ...groep, naam: turn([otherCase, `${naam} `, `Groep ${naam}`]).slice(0, 64) }
  }),
})
