import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een veld dat niet meekomt blijft zoals het was, ook de uitstroomdatum; wie terugkomt is en blijft uitgestroomd.',
  violates: ['G11', 'G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'vertrokken-en-toch-gestuurd',
  bend: () => {
    const ends = new Map<string, string>()
    return {
      applied: storesLeerling((row, _before, came, { school }) => {
        if (came === undefined) return row
        if (came.uitstroomdatum !== undefined) ends.set(row.id, came.uitstroomdatum)
        const end = ends.get(row.id)
        const today = (school.aanmaakdatum ?? school.peildatum ?? '').slice(0, 10)
        return end !== undefined && came.uitstroomdatum === undefined && end < today ? inactive(row) : row
      }),
      calls: (own) => ({
        reset: (start) => {
          ends.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
