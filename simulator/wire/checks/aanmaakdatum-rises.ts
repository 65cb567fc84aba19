import { momentOf } from '../../../src/time/dutch-time.ts'
import { defineResultatenCheck } from '../check.ts'

export const aanmaakdatumRises = defineResultatenCheck({
  name: 'aanmaakdatum-rises',
  judge: ({ world, school, koppeling, message }) => {
    const previous = world.laatsteBericht(school.id, koppeling.klantcode)
    const moment = momentOf(message.school.aanmaakdatum)
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
