export const ernsten = ['S1', 'S2', 'S3', 'S4'] as const
/** S1 a child's data is seen by another; S2 doubles, lost history, wrong deactivation; S3 extra work; S4 cosmetic. */
export type Ernst = (typeof ernsten)[number]

const klassen = ['regel', 'gewoonte', 'keuze'] as const
/**
 * Whose word an expectation is. `regel`: the standard, or a child is hurt; failing it fails the story. `gewoonte`: what a
 * careful EA does, our advice. `keuze`: the testcentrum's own way, or the manual's.
 */
export type Klasse = (typeof klassen)[number]

/** The worst of some; undefined of none. */
export const worst = (some: readonly Ernst[]): Ernst | undefined => some.toSorted()[0]

/** The same, but no worse than `most`. */
export const atMost = (ernst: Ernst, most: Ernst): Ernst => (ernst < most ? most : ernst)
