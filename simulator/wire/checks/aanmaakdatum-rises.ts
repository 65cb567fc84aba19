import { momentOf } from '../../../src/time/dutch-time.ts'
import { defineCheck } from '../check.ts'

export const aanmaakdatumRises = defineCheck({
  name: 'aanmaakdatum-rises',
  judge: ({ world, school, koppeling, reading: { leerresultaten } }) => {
    if (leerresultaten === undefined) return undefined
    const previous = world.laatsteBericht(school!.id, koppeling!.klantcode)
    const moment = momentOf(leerresultaten.school.aanmaakdatum)
    if (previous === undefined || moment === undefined || moment > previous) return undefined
    const story = moment === previous ? 'gelijk aan' : 'eerder dan'
    return {
      code: 'Client.OngeldigBericht',
      why: [
        `De aanmaakdatum is ${story} die van het vorige bericht van deze klant voor deze school; hij moet later zijn, ook bij opnieuw versturen.`,
      ],
    }
  },
})
