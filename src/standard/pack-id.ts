/** Names of the packs that values belong to. */
export type PackId = 'office-2016' | 'office-2018' | 'school-2020' | 'school-2022' | 'role-table' | 'law';
