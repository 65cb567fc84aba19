export declare const doors: Readonly<Record<string, string>>
