import { inactive } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie op een andere school wordt ingeschreven, wordt op de oude meteen inactief, ook als die hem nog stuurt.',
  violates: ['F11'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'overlap-bij-verhuizing',
  bend: {
    applied: ({ after, school, leerlingen }) => {
      const came = [...leerlingen.values()].map(({ roepnaam, achternaam, geboortedatum }) =>
        JSON.stringify([roepnaam, achternaam, geboortedatum]),
      )
      const isElsewhere = ({ school: where }: { readonly school: string }) => !where.startsWith(school.brincode ?? '')
      return {
        leerling: after.leerling.map((row) =>
          isElsewhere(row) && came.includes(JSON.stringify([row.roepnaam, row.achternaam, row.geboortedatum]))
            ? inactive(row)
            : row,
        ),
      }
    },
  },
})
