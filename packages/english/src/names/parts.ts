const list = (words: string) => new Set(words.split(" "))

/** Words before a person's name: “Mr”, “President”. */
export const titles: ReadonlySet<string> = list(
  "Mr Mrs Ms Miss Mx Dr Prof Professor President Vice-President Premier Chairman Chairwoman Chairperson Minister Secretary Governor Mayor General Colonel Major Captain Commander Lieutenant Sergeant Admiral Marshal King Queen Prince Princess Emperor Empress Pope Bishop Archbishop Cardinal Saint Sir Lady Lord Dame Baron Baroness Senator Representative Congressman Congresswoman Judge Justice Ambassador Chancellor Comrade Sheikh Imam Ayatollah Sultan Coach Inspector Detective Reverend Rabbi Uncle Aunt Grandma Grandpa Academician",
)

/** Words after the name of a place: “Province”, “River”. */
export const placeTails: ReadonlySet<string> = list(
  "County Counties Province District City Prefecture Township Town Village Municipality Banner Region State Oblast Krai Street Road Avenue Lane Highway Expressway Bridge Tunnel Square Park Garden Temple Airport Station Port Harbour Harbor Reservoir Canal Dam River Lake Creek Bay Gulf Sea Strait Ocean Island Islands Peninsula Basin Plateau Plain Delta Valley Gorge Gorges Desert Mountain Mountains Mount Hill Hills Peak Pass Zone",
)

/** Words before the name of a place: “Mount”, “Lake”. */
export const placeHeads: ReadonlySet<string> = list(
  "Mount Mt Lake Cape Fort Port Saint Isle Gulf Bay Republic Kingdom",
)

/** Words that make an organisation of the name around them: “Ministry”, “Group”. */
export const organisations: ReadonlySet<string> = list(
  "Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board Bureau Center Centre Chamber Club College Commission Committee Company Conference Congress Co Corp Corporation Council Court Daily Department Federation Force Foundation Fund GmbH Group Holdings Hospital Inc Industries Institute Insurance League Ltd Ministry Motors Museum Navy Office Organisation Organization Parliament Party Police Post Press School Securities Senate Service Society Technologies Times Union University",
)
