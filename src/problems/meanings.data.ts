/** Why a problem matters, and how it is mended in general: the hint of each problem says it for the case at hand. */
export interface ProblemMeaning {
  readonly why: string;
  readonly fix: string;
}

/** The meanings of the problems that a catalog can have, by code. */
export const PROBLEM_MEANINGS: Readonly<Record<string, ProblemMeaning>> = {
  'catalog/template-file': {
    why: 'Files of a template hold expressions that are filled in when something is created. Read as they are, they would describe things that do not exist.',
    fix: 'Nothing, when it is the skeleton of a template. To silence it, exclude the folder from the source.',
  },
  'catalog/not-an-entity': {
    why: 'The file was found by its name, and what is in it belongs to another tool or is not finished. Nothing of it can be shown.',
    fix: 'Exclude the file from the source, or write apiVersion, kind, metadata with a name, and spec.',
  },
  'catalog/missing-field': {
    why: 'Without the field the entity cannot be named, found or placed, so Backstage would refuse it and so does this catalog.',
    fix: 'Add the field where the message says. The reference of the kind lists what it needs; an editor with the published JSON Schema completes it.',
  },
  'catalog/wrong-type': {
    why: 'YAML read the value as something else than was meant: yes is a truth value, 1.10 a number, 2026-01-01 a date.',
    fix: 'Quote the value when text is meant, or write a list where a list is.',
  },
  'catalog/empty-field': {
    why: 'A key without a value says nothing, and where the field is needed the entity cannot be accepted.',
    fix: 'Give it a value, or remove the line.',
  },
  'catalog/not-allowed': {
    why: 'The field takes one of a few words, and everything that reads it knows those only.',
    fix: 'Write one of the allowed words. The hint names the likeliest one.',
  },
  'catalog/invalid-value': {
    why: 'The value breaks a rule of its kind, on which pages and other tools rely.',
    fix: 'Change the value as the message says.',
  },
  'catalog/invalid-format': {
    why: 'Names, tags, labels and annotations become parts of addresses and filters, so they have a fixed alphabet and length.',
    fix: 'Write it in the form that the message describes. What people read can stay as it is in metadata.title.',
  },
  'catalog/unknown-field': {
    why: 'A field at the root that does not exist is nearly always one that slipped out of metadata or spec, and would be lost.',
    fix: 'Indent it below the field that it belongs to, or correct its name.',
  },
  'catalog/misplaced-field': {
    why: 'Nothing reads a field of that name, and one that is read has nearly the same name. What it says shows nowhere.',
    fix: 'Correct the name. A field of your own that only resembles another can stay: set the level of this code.',
  },
  'catalog/unknown-kind': {
    why: 'The kind decides what an entity needs and how it is shown. One that is not known cannot be checked or placed.',
    fix: 'Correct the spelling; kinds are case-sensitive. A kind of your own is declared under catalog.kinds in the config.',
  },
  'catalog/unknown-api-version': {
    why: 'The version says which form of a kind is meant. In another form the fields could mean something else.',
    fix: 'Write one of the versions that the hint names.',
  },
  'catalog/invalid-reference': {
    why: 'What cannot be read as a reference leads nowhere, so the relation that was meant is missing.',
    fix: 'Write [<kind>:][<namespace>/]<name>. Fields that take several kinds need the kind.',
  },
  'catalog/placeholder-value': {
    why: 'A placeholder such as $text stands for the content of a file. Without a path there is nothing to read.',
    fix: 'Write the path of a file, relative to the descriptor.',
  },
  'catalog/placeholder-outside': {
    why: 'A descriptor must not make the portal read files that its repository does not hold: they could be anything.',
    fix: 'Keep a copy in the repository. When the source is a local copy of that repository, tell the source its address.',
  },
  'catalog/placeholder-missing': {
    why: 'The entity is there, but what the file would have said, often the definition of an API, is not.',
    fix: 'Correct the path, which is relative to the descriptor, or add the file.',
  },
  'catalog/placeholder-unreadable': {
    why: 'The file is there, but is too large or not the JSON or YAML that it should be.',
    fix: 'Mend the file, make it smaller, or read it as text with $text.',
  },
  'catalog/location-type': {
    why: 'A Location of that type is read by a part of Backstage that this portal does not have, so what it leads to is missing.',
    fix: 'Leave the type out, or write one that the hint names; or add a source for what the Location led to.',
  },
  'catalog/location-target-missing': {
    why: 'The Location leads to a file that is not there, so every entity in that file is missing.',
    fix: 'Correct the path, or set presence: optional where the file may be missing.',
  },
  'catalog/more-problems': {
    why: 'A document with hundreds of mistakes has one cause more often than hundreds, and a list of all of them hides it.',
    fix: 'Mend the problems that are shown; the next run shows the others.',
  },
  'catalog/location-target-glob': {
    why: 'Some patterns take longer the more files there are, without end. They are not tried.',
    fix: 'Use fewer wildcards, or write several targets.',
  },
  'catalog/location-target-outside': {
    why: 'The portal reads its own sources only. What lies elsewhere needs a source, so that somebody decided that it is wanted.',
    fix: 'Add the repository to the sources in the config.',
  },
  'catalog/kind-not-allowed': {
    why: 'By default sources may not deliver every kind: whoever can write a Group or User decides who owns what.',
    fix: 'Add a rule to the source, or under catalog.rules in the config, if this source is to be trusted with the kind.',
  },
  'catalog/duplicate-entity': {
    why: 'Two descriptors claim the same name, and only one of them is shown: the first, in the order of sources and paths.',
    fix: 'Remove the copy, or give one of them another name or namespace.',
  },
  'catalog/dangling-reference': {
    why: 'The entity says that it belongs to, uses or depends on something that the catalog does not hold. Ownership and impact are wrong until it does.',
    fix: 'Correct the reference, or add the entity. Often a team was renamed, or its file lies in a repository that is no source yet.',
  },
  'catalog/orphan-entity': {
    why: 'Nothing leads to it: it has no owner and no system, and nothing uses it. Such entities are forgotten first.',
    fix: 'Give it an owner and a system, or remove it when it is gone.',
  },
  'catalog/unsafe-address': {
    why: 'An address that begins with javascript: runs a script when it is pressed. It is never shown as a link.',
    fix: 'Write an https: address.',
  },
  'catalog/processor-failed': {
    why: 'A plugin was to complete this entity and failed, so what it adds is missing. The entity was kept as written.',
    fix: 'Mend the plugin, or take it out of the config. Owners of the entity need do nothing.',
  },
  'catalog/file-not-found': {
    why: 'A file was asked for by name and is not there.',
    fix: 'Correct the path.',
  },
  'harvest/unreadable-file': {
    why: 'The source has the file but cannot deliver it, so what it describes is missing.',
    fix: 'As the hint says: a file may be too large, kept elsewhere by Git LFS, or a link to outside.',
  },
  'harvest/empty-source': {
    why: 'The source was read and holds nothing that looks like a descriptor: often a path or a pattern is wrong.',
    fix: 'Correct the path, or set include when descriptors have other names.',
  },
  'yaml/syntax': {
    why: 'The document cannot be read, so nothing of it is known: the entity is missing. Other documents of the file are there.',
    fix: 'Correct the line that is named. The cause is often a line or two above: a quote that was never closed, a tab, a colon in plain text.',
  },
  'yaml/duplicate-key': {
    why: 'Of two keys of the same name one would be lost, and nobody could tell which was meant.',
    fix: 'Keep one of them. Between two entities a line with --- is missing.',
  },
  'yaml/unresolved-alias': {
    why: 'A value that begins with * refers to an anchor, and there is none of that name.',
    fix: 'Define the anchor earlier in the document, or quote the value.',
  },
  'yaml/too-many-aliases': {
    why: 'Aliases of aliases grow without end; a small file could fill the memory of whoever reads it.',
    fix: 'Write the repeated parts out, or split the document.',
  },
  'yaml/too-deep': {
    why: 'Nesting has a limit, so that no file can exhaust whoever reads it.',
    fix: 'Move the inner part to a file of its own and name it with $yaml or $json.',
  },
  'yaml/too-large': {
    why: 'Files have a limit, so that one of them cannot hold up all others.',
    fix: 'Split it. API definitions belong in files of their own, named with $text.',
  },
  'yaml/binary': {
    why: 'The file is no text, or has another encoding, so no document can be found in it.',
    fix: 'Save it as UTF-8, or exclude it from the source.',
  },
  'yaml/encoding': {
    why: 'Some letters could not be read and show as marks.',
    fix: 'Save the file as UTF-8.',
  },
  'yaml/unknown-tag': {
    why: 'A tag such as !reference is an instruction of another tool. The value was read without it.',
    fix: 'Remove the tag, or quote the value when the ! is part of it.',
  },
  'yaml/forbidden-key': {
    why: 'Keys such as __proto__ mean something to programs that read the data; carried on, they could do harm.',
    fix: 'Rename the key.',
  },
};
