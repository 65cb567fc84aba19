import { came, cameGroep, eck, had, hadGroep, type Row } from './row.ts'

const bram = { roepnaam: 'Bram', achternaam: 'Oostveen', geboortedatum: '2015-11-02', geslacht: '1' } as const

/** Rows of 1F and 1G that are about who is who. The others are about the koppeling, the review and what is applied. */
export const rows: readonly Row[] = [
  {
    id: 'F09',
    says: 'groups with one name at two locations are two groups',
    has: {
      groepen: [
        hadGroep('north', '3', { vestiging: 'VN', jaargroep: '3' }),
        hadGroep('south', '3', { vestiging: 'VS', jaargroep: '3' }),
      ],
    },
    comes: {
      groepen: [cameGroep('1', '3', '3'), cameGroep('2', '3', '3')],
      leerlingen: [came({ groep: '1', vestiging: 'VS' }), came({ ...bram, groep: '2', vestiging: 'VN' })],
    },
    groepen: ['B south', 'B north'],
  },
  {
    id: 'F10',
    says: 'a child with the same ECK iD at another location is asked',
    has: { leerlingen: [had('anna', { key: '1', eckid: eck('1'), school: '99XX01' })] },
    comes: { leerlingen: [came({ key: '7', eckid: eck('1') })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'F13',
    says: 'children of a school that merged are asked, not made again',
    has: { leerlingen: [had('anna', { key: '1', school: '99RR00' })] },
    comes: { leerlingen: [came({ key: '7' })] },
    leerlingen: ['? anna'],
  },
  {
    id: 'G06',
    says: 'a delivery that lacks many known pupils says so',
    has: { leerlingen: [had('anna', { key: '1' }), had('bram', { ...bram, key: '2' })] },
    comes: { leerlingen: [came({ key: '1' })] },
    leerlingen: ['B anna'],
    warns: ['many-absent'],
  },
  {
    id: 'G11',
    says: 'a child that left before the day of the delivery is not created',
    comes: { leerlingen: [came({ uitstroomdatum: '2026-07-15' })] },
    leerlingen: ['X'],
    warns: ['left-the-school'],
  },
  {
    id: 'G11 since',
    says: 'a child whose last day passed since the picture of the LAS is not created either',
    comes: {
      peildatum: '2026-07-10',
      aanmaakdatum: '2026-09-01T08:00:00+02:00',
      leerlingen: [came({ uitstroomdatum: '2026-07-15' })],
    },
    leerlingen: ['X'],
    warns: ['left-the-school'],
  },
  {
    id: 'G11 picture',
    says: 'nor one that left before a picture of a day that is still to come',
    comes: {
      peildatum: '2026-09-01',
      aanmaakdatum: '2026-07-10T08:00:00+02:00',
      leerlingen: [came({ uitstroomdatum: '2026-07-15' })],
    },
    leerlingen: ['X'],
  },
  {
    id: 'G11 beside',
    says: 'an enrolment that ended claims nothing beside one that did not, under the same number and name',
    has: { leerlingen: [had('anna', { key: '1' })] },
    comes: { leerlingen: [came({ key: '1' }), came({ key: '1', uitstroomdatum: '2026-07-15' })] },
    leerlingen: ['B anna', 'X'],
  },
  {
    id: 'G11 twice',
    says: 'of a child whose enrolments have all ended the last one counts',
    has: { leerlingen: [had('anna', { key: '1' })] },
    comes: {
      leerlingen: [came({ key: '1', uitstroomdatum: '2025-07-15' }), came({ key: '1', uitstroomdatum: '2026-07-15' })],
    },
    leerlingen: ['X', 'B anna'],
  },
  {
    id: 'G11 another',
    says: 'an enrolment that ended of somebody else under the number is asked about',
    has: { leerlingen: [had('anna', { key: '1' })] },
    comes: { leerlingen: [came({ key: '1' }), came({ key: '1', roepnaam: 'Roos', uitstroomdatum: '2026-07-15' })] },
    leerlingen: ['? anna', 'X'],
  },
  {
    id: 'G12',
    says: 'a child that will leave later is still there',
    comes: { leerlingen: [came({ uitstroomdatum: '2027-02-01' })] },
    leerlingen: ['N'],
  },
  {
    id: 'G13 next year',
    says: 'a child that starts in the next school year stays out until then, and is seen',
    comes: { leerlingen: [came({ instroomdatum: '2027-08-01' })] },
    leerlingen: ['X'],
    warns: ['starts-next-year'],
  },
  {
    id: 'G13 known',
    says: 'one that is here already stays, whatever its next first day',
    has: { leerlingen: [had('anna', { key: '1' })] },
    comes: { leerlingen: [came({ key: '1', instroomdatum: '2027-08-01' })] },
    leerlingen: ['B anna'],
    warns: ['starts-next-year'],
  },
  {
    id: 'G14',
    says: 'a child that was away for a day is recognised and reactivated',
    has: { leerlingen: [had('anna', { key: '1', actief: false })] },
    comes: { leerlingen: [came({ key: '1' })] },
    leerlingen: ['B anna'],
    warns: ['reactivate'],
  },
  {
    id: 'G15',
    says: 'a new child on the place of one that left is new',
    has: {
      leerlingen: [
        had('anna', { key: '1' }),
        had('cees', { roepnaam: 'Cees', achternaam: 'Wiersma', geboortedatum: '2016-08-08', key: '3' }),
      ],
    },
    comes: {
      leerlingen: [
        came({ ...bram, key: '9' }),
        came({ roepnaam: 'Cees', achternaam: 'Wiersma', geboortedatum: '2016-08-08', geslacht: '1', key: '3' }),
      ],
    },
    leerlingen: ['N', 'B cees'],
  },
]
