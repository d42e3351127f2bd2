CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    startedAt TEXT NOT NULL,
    endedAt TEXT,
    exitCode INTEGER,
    -- JSON: outcome or 'unchanged' to number of files
    counts TEXT CHECK (counts IS NULL OR json_valid(counts))
, folder TEXT, details TEXT CHECK (details IS NULL OR json_valid(details))) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 16),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    mediaType TEXT NOT NULL,
    byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
    reader TEXT NOT NULL,
    rules TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'partial')),
    -- 1 when no file holds these bytes any more
    superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
    -- the first of its files by name; null when superseded
    sourcePath TEXT,
    source TEXT NOT NULL DEFAULT '',
    textBytes INTEGER NOT NULL CHECK (textBytes >= 0),
    pageCount INTEGER CHECK (pageCount >= 0),
    documentKind TEXT,
    date TEXT,
    earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
    latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
    place TEXT,
    title TEXT,
    dossier TEXT,
    dossierTitle TEXT,
    number TEXT,
    sessionYear TEXT,
    chamber TEXT,
    sender TEXT,
    recipient TEXT,
    identifier TEXT,
    ownMark TEXT,
    theirMark TEXT,
    requestDate TEXT,
    commissioner TEXT,
    signatories TEXT NOT NULL CHECK (json_valid(signatories)),
    -- JSON: field to origin and span
    origins TEXT NOT NULL CHECK (json_valid(origins)),
    properties TEXT NOT NULL CHECK (json_valid(properties)),
    flaws TEXT NOT NULL CHECK (json_valid(flaws)),
    -- JSON: physical page to printed number
    pageLabels TEXT NOT NULL CHECK (json_valid(pageLabels)),
    abbreviations TEXT NOT NULL CHECK (json_valid(abbreviations))
, isGone INTEGER NOT NULL DEFAULT 0 CHECK (isGone IN (0, 1)), converter TEXT NOT NULL DEFAULT '', extractor TEXT NOT NULL DEFAULT '', schemaVersion INTEGER NOT NULL DEFAULT 4, stateHash TEXT NOT NULL DEFAULT '', work TEXT, speakerId INTEGER REFERENCES document (id) ON DELETE SET NULL, formerPath TEXT) STRICT;

CREATE INDEX documentByIdentifier ON document (identifier) WHERE identifier IS NOT NULL;

CREATE INDEX documentByDate ON document (earliest);

CREATE TABLE sourceFile (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
    byteCount INTEGER NOT NULL,
    modifiedNanoseconds INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    mediaType TEXT NOT NULL,
    documentId INTEGER REFERENCES document (id) ON DELETE SET NULL,
    outcome TEXT NOT NULL CHECK (length(outcome) > 0),
    stage TEXT,
    reason TEXT,
    remedy TEXT,
    -- reader and rules under which the outcome came about
    version TEXT NOT NULL,
    -- in a row with the same bytes and version
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    firstRunId INTEGER NOT NULL REFERENCES run (id),
    lastRunId INTEGER NOT NULL REFERENCES run (id)
, goneRunId INTEGER REFERENCES run (id)) STRICT;

CREATE INDEX sourceFileByHash ON sourceFile (sha256);

CREATE INDEX sourceFileByDocument ON sourceFile (documentId, path);

CREATE INDEX sourceFileByOutcome ON sourceFile (outcome) WHERE outcome NOT IN ('ok', 'duplicate');

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    runId INTEGER NOT NULL REFERENCES run (id),
    path TEXT NOT NULL,
    sha256 TEXT,
    startedAt TEXT NOT NULL,
    outcome TEXT,
    stage TEXT,
    reason TEXT,
    seconds REAL
, version TEXT, byteCount INTEGER, isAlone INTEGER NOT NULL DEFAULT 0 CHECK (isAlone IN (0, 1)), readSeconds REAL, extractSeconds REAL) STRICT;

CREATE INDEX attemptByFile ON attempt (path, runId);

CREATE INDEX attemptByRun ON attempt (runId);

CREATE TABLE documentText (
    documentId INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    -- the way back to the source; form: WayBack.swift
    wayBack BLOB NOT NULL
) STRICT;

CREATE TABLE block (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    level INTEGER NOT NULL,
    label TEXT,
    tableIndex INTEGER,
    tableRow INTEGER,
    tableColumn INTEGER,
    isHeader INTEGER CHECK (isHeader IN (0, 1)),
    isBoxed INTEGER NOT NULL CHECK (isBoxed IN (0, 1)),
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    PRIMARY KEY (documentId, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end >= start),
    number TEXT,
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    page INTEGER,
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE temporal (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    kind TEXT NOT NULL,
    edtf TEXT,
    modifier TEXT,
    earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
    latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
    precision TEXT,
    dateSource TEXT NOT NULL,
    dateBasis TEXT,
    duration TEXT,
    isInReference INTEGER NOT NULL CHECK (isInReference IN (0, 1)),
    isLabel INTEGER NOT NULL CHECK (isLabel IN (0, 1)),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    kind TEXT NOT NULL,
    identifier TEXT,
    title TEXT,
    isCitation INTEGER NOT NULL CHECK (isCitation IN (0, 1)),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX referenceByIdentifier ON reference (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE repair (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end >= start),
    original TEXT NOT NULL,
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE noteMark (
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    offset INTEGER NOT NULL CHECK (offset >= 0),
    label TEXT NOT NULL,
    -- ordinal of the note's block
    note INTEGER,
    PRIMARY KEY (documentId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    kind TEXT NOT NULL,
    page INTEGER,
    -- titles of the sections it lies in, outermost first, joined by ' > '
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (documentId, start)
) STRICT;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    passageId INTEGER REFERENCES passage (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('policy_change', 'finding', 'statistic', 'quantity')),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    sentenceStart INTEGER NOT NULL CHECK (sentenceStart >= 0),
    sentenceEnd INTEGER NOT NULL CHECK (sentenceEnd >= sentenceStart),
    edtf TEXT,
    modifier TEXT CHECK (modifier IN ('start', 'mid', 'end', 'since', 'after', 'before')),
    earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
    latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
    precision TEXT,
    dateSource TEXT NOT NULL,
    dateBasis TEXT,
    action TEXT,
    status TEXT CHECK (status IN ('done', 'planned', 'conditional', 'withdrawn')),
    level TEXT CHECK (level IN ('national', 'regional', 'local')),
    subject TEXT,
    subjectStart INTEGER,
    subjectEnd INTEGER,
    actor TEXT,
    successor TEXT,
    predecessor TEXT,
    law TEXT,
    stance TEXT,
    polarity TEXT CHECK (polarity IN ('positive', 'negative', 'mixed')),
    low REAL,
    high REAL,
    value REAL,
    unit TEXT,
    qualifier TEXT,
    whole TEXT,
    measure TEXT,
    n INTEGER,
    change INTEGER CHECK (change IN (0, 1)),
    role TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    page INTEGER,
    section TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    sentence TEXT NOT NULL, corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1)),
    CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest),
    CHECK ((kind = 'policy_change') = (action IS NOT NULL)),
    CHECK ((kind = 'policy_change') = (subject IS NOT NULL)),
    CHECK ((kind = 'finding') = (stance IS NOT NULL)),
    CHECK ((kind = 'quantity') = (value IS NOT NULL)),
    CHECK (kind <> 'statistic' OR low <= high)
) STRICT;

CREATE INDEX eventByDocument ON event (documentId, start);

CREATE INDEX eventByPassage ON event (passageId);

CREATE INDEX eventByDay ON event (kind, earliest, latest);

CREATE VIRTUAL TABLE eventSearch USING fts5(
    sentence, subject, actor, section, content='event', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER eventDeleted AFTER DELETE ON event BEGIN
    INSERT INTO eventSearch (eventSearch, rowid, sentence, subject, actor, section)
    VALUES ('delete', old.id, old.sentence, old.subject, old.actor, old.section);
END;

CREATE TRIGGER eventUpdated AFTER UPDATE OF sentence, subject, actor, section ON event BEGIN
    INSERT INTO eventSearch (eventSearch, rowid, sentence, subject, actor, section)
    VALUES ('delete', old.id, old.sentence, old.subject, old.actor, old.section);
    INSERT INTO eventSearch (rowid, sentence, subject, actor, section)
    VALUES (new.id, new.sentence, new.subject, new.actor, new.section);
END;

CREATE INDEX attemptUnfinished ON attempt (path) WHERE outcome IS NULL;

CREATE TABLE forgotten (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    forgottenAt TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE suppliedMetadata (
    id INTEGER PRIMARY KEY,
    sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
    path TEXT,
    field TEXT NOT NULL CHECK (field IN ('date', 'kind', 'identifier', 'title', 'source')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    -- the file or command that it came by
    origin TEXT NOT NULL,
    suppliedAt TEXT NOT NULL,
    CHECK ((sha256 IS NULL) <> (path IS NULL)),
    UNIQUE (sha256, field),
    UNIQUE (path, field)
) STRICT;

CREATE TABLE findingReport (
    eventId INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    report TEXT NOT NULL,
    -- of the recommendation in its report; null where none is said
    number INTEGER,
    PRIMARY KEY (eventId, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX findingReportByName ON findingReport (report, eventId);

CREATE VIEW reaction AS
SELECT
    advice.key AS recommendation_id, answer.key AS reaction_id, min(mine.report) AS report,
    CASE WHEN max(mine.report LIKE 'at:%') THEN 'text' WHEN mine.number IS NOT NULL THEN 'number'
        ELSE 'report' END AS basis,
    mine.number, advice.actor AS recommended_by, answer.actor AS answered_by, answer.stance,
    answerDocument.date AS answered_on, advice.quote AS recommendation, answer.quote AS reaction,
    answer.page, answerDocument.identifier, answerDocument.key AS document_id,
    adviceDocument.key AS recommendation_document_id
FROM event AS answer
JOIN findingReport AS mine ON mine.eventId = answer.id
JOIN findingReport AS theirs ON theirs.report = mine.report
JOIN event AS advice ON advice.id = theirs.eventId
JOIN document AS answerDocument ON answerDocument.id = answer.documentId
JOIN document AS adviceDocument ON adviceDocument.id = advice.documentId
WHERE answer.stance IN ('agreement', 'disagreement') AND advice.stance = 'recommendation'
    AND NOT answerDocument.superseded AND NOT adviceDocument.superseded
    AND (advice.actor IS NULL OR answer.actor IS NULL OR advice.actor <> answer.actor)
    AND (mine.number IS NULL OR theirs.number IS NULL OR mine.number = theirs.number)
    AND CASE WHEN advice.documentId = answer.documentId THEN advice.start < answer.start
        ELSE coalesce(adviceDocument.earliest, '') <= coalesce(answerDocument.latest, '9999') END
    -- what points at one recommendation is no answer to the others
    AND (mine.report LIKE 'at:%' OR NOT EXISTS (
        SELECT 1 FROM findingReport AS pointed
        WHERE pointed.eventId = answer.id AND pointed.report LIKE 'at:%'))
GROUP BY advice.key, answer.key;

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    -- derived from what it says, so that importing a file twice changes nothing
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
    kind TEXT NOT NULL CHECK (kind IN ('correct', 'reject', 'add')),
    documentKey TEXT NOT NULL,
    -- by which a newer copy of the document is known
    identifier TEXT,
    eventKey TEXT,
    eventKind TEXT NOT NULL CHECK (eventKind IN ('policy_change', 'finding', 'statistic', 'quantity')),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    quote TEXT NOT NULL CHECK (length(quote) > 0),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    -- JSON: what the program said, and what the person says
    original TEXT NOT NULL CHECK (json_valid(original)),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    author TEXT NOT NULL CHECK (length(author) > 0),
    madeAt TEXT NOT NULL,
    -- the last snapshot before it
    afterSequence INTEGER NOT NULL,
    -- how its words were found in the text as it is now
    fit TEXT NOT NULL DEFAULT 'none' CHECK (fit IN ('position', 'context', 'quote', 'none')),
    misfit TEXT,
    eventId INTEGER REFERENCES event (id) ON DELETE SET NULL,
    -- JSON: the row of the event before the correction; null where there was none
    kept TEXT CHECK (kept IS NULL OR json_valid(kept))
, laidOn INTEGER REFERENCES document (id) ON DELETE SET NULL) STRICT;

CREATE INDEX correctionByDocument ON correction (documentKey);

CREATE INDEX correctionByEvent ON correction (eventId);

CREATE TABLE snapshot (
    sequence INTEGER PRIMARY KEY,
    key TEXT NOT NULL CHECK (length(key) = 32),
    recordedAt TEXT NOT NULL,
    documents INTEGER NOT NULL,
    events INTEGER NOT NULL,
    corrections INTEGER NOT NULL
) STRICT;

CREATE TABLE documentState (
    documentKey TEXT NOT NULL,
    state TEXT NOT NULL,
    superseded INTEGER NOT NULL CHECK (superseded IN (0, 1)),
    fromSequence INTEGER NOT NULL,
    toSequence INTEGER, path TEXT,
    PRIMARY KEY (documentKey, fromSequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX documentStateOpen ON documentState (toSequence, fromSequence);

CREATE INDEX eventInTime ON event (
    (coalesce(earliest, latest) IS NULL), (coalesce(earliest, latest)), (latest IS NULL), latest);

CREATE TABLE searchWord (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    stem TEXT NOT NULL,
    parts TEXT
) STRICT;

CREATE INDEX searchWordByStem ON searchWord (stem);

CREATE TABLE searchPart (
    stem TEXT NOT NULL,
    wordId INTEGER NOT NULL REFERENCES searchWord (id),
    PRIMARY KEY (stem, wordId)
) STRICT, WITHOUT ROWID;

CREATE TABLE searchPosting (
    id INTEGER PRIMARY KEY,
    passages BLOB NOT NULL,
    positions BLOB NOT NULL
) STRICT;

CREATE TABLE searchFresh (
    first INTEGER PRIMARY KEY,
    documentId INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
    lists BLOB NOT NULL
) STRICT;

CREATE TABLE searchDocument (
    documentId INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    titleStems TEXT NOT NULL
) STRICT;

CREATE TABLE searchStanding (chunk INTEGER PRIMARY KEY, days BLOB NOT NULL) STRICT;

CREATE TABLE searchGone (first INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE searchAbbreviation (
    short TEXT NOT NULL,
    long TEXT NOT NULL,
    documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (short, long, documentId)
) STRICT, WITHOUT ROWID;

CREATE INDEX searchAbbreviationByLong ON searchAbbreviation (long);

CREATE INDEX searchAbbreviationByDocument ON searchAbbreviation (documentId);

CREATE TABLE searchState (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    nextPassage INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    -- 0 where the documents of an older store are still to be taken in
    isBuilt INTEGER NOT NULL CHECK (isBuilt IN (0, 1))
, analysis INTEGER NOT NULL DEFAULT 0, wordsCut INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, familiesThrough INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX documentSuperseded ON document (id) WHERE superseded;

CREATE TABLE watch (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE watchHit (
    watch TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
    hit TEXT NOT NULL,
    PRIMARY KEY (watch, hit)
) STRICT, WITHOUT ROWID;

CREATE INDEX documentByWork ON document (work) WHERE work IS NOT NULL;

CREATE INDEX documentBySpeaker ON document (speakerId) WHERE speakerId IS NOT NULL;

CREATE VIEW documents AS
SELECT
    document.key AS document_id, document.identifier, document.title,
    document.documentKind AS document_kind, document.date AS document_date, document.place,
    document.dossier, document.dossierTitle AS dossier_title, document.number,
    document.sessionYear AS session_year, document.chamber, document.sender, document.recipient,
    document.ownMark AS own_mark, document.theirMark AS their_mark,
    document.requestDate AS request_date, document.commissioner, document.signatories,
    document.mediaType AS media_type, document.reader, document.rules, document.pageCount AS pages,
    document.textBytes AS text_bytes,
    (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'policy_change')
        AS policy_changes,
    (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'finding') AS findings,
    (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'statistic') AS statistics,
    (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'quantity') AS quantities,
    (SELECT count(*) FROM reference WHERE documentId = document.id AND isCitation) AS citations,
    CASE WHEN document.speakerId IS NOT NULL THEN 'duplicate' WHEN document.superseded THEN 'superseded'
        WHEN document.isGone THEN 'gone' ELSE document.outcome END AS outcome,
    document.source, document.sourcePath AS source_path, document.byteCount AS size, document.sha256,
    speaker.key AS manifestation_of
FROM document LEFT JOIN document AS speaker ON speaker.id = document.speakerId;

CREATE VIEW coverage AS
SELECT
    sourceFile.source,
    CAST(substr(document.earliest, 1, 4) AS INTEGER) AS year,
    document.documentKind AS kind,
    count(*) AS known,
    count(document.id) AS read,
    coalesce(sum(document.textBytes > 0), 0) AS with_text,
    coalesce(sum(EXISTS (SELECT 1 FROM event WHERE event.documentId = document.id)), 0) AS with_events,
    coalesce(sum(document.id IS NULL), 0) AS set_aside,
    coalesce(sum((SELECT count(*) FROM document AS other WHERE other.speakerId = document.id)), 0)
        AS manifestations
FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
WHERE sourceFile.outcome NOT IN ('duplicate', 'forgotten')
    AND (sourceFile.goneRunId IS NULL OR document.sourcePath = sourceFile.path)
GROUP BY sourceFile.source, year, document.documentKind;

CREATE TABLE documentTouched (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER documentTouchedNew AFTER INSERT ON document BEGIN
    INSERT INTO documentTouched SELECT new.key WHERE new.key NOT IN documentTouched;
END;

CREATE TRIGGER documentTouchedOld AFTER DELETE ON document BEGIN
    INSERT INTO documentTouched SELECT old.key WHERE old.key NOT IN documentTouched;
END;

CREATE TRIGGER correctionTouchedNew AFTER INSERT ON correction BEGIN
    INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
END;

CREATE TRIGGER correctionTouchedOld AFTER DELETE ON correction BEGIN
    INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
END;

CREATE TRIGGER correctionTouchedKey AFTER UPDATE OF key ON correction BEGIN
    INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
END;

CREATE TRIGGER searchDocumentGone AFTER DELETE ON searchDocument WHEN old.last >= old.first BEGIN
    INSERT INTO searchGone VALUES (old.first, old.last);
    UPDATE searchState SET passages = passages - (old.last - old.first + 1),
        gone = gone + (old.last - old.first + 1);
END;

CREATE INDEX documentSupplied ON document (id) WHERE instr(properties, '"supplied"') > 0;

CREATE TABLE searchFamily (
    id INTEGER PRIMARY KEY,
    stem TEXT NOT NULL UNIQUE,
    words BLOB NOT NULL,
    apart BLOB NOT NULL
) STRICT;

CREATE TABLE searchFamilyPosting (id INTEGER PRIMARY KEY, passages BLOB NOT NULL) STRICT;

CREATE VIEW timeline AS
SELECT
    event.key AS event_id, event.kind, event.edtf, event.modifier, event.earliest, event.latest,
    event.precision, event.dateSource AS date_source, event.action, event.status, event.level,
    event.subject, event.actor, event.stance, event.polarity, event.low, event.high, event.unit,
    event.value,
    CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit WHEN event.unit = 'gulden' THEN 'NLG' END AS currency,
    event.qualifier, event.whole, event.measure, event.n, event.change, event.role,
    event.successor, event.predecessor, event.confidence, event.corrected, NULL AS duplicate_of,
    event.quote, event.prefix, event.suffix, event.page, event.section, event.rule,
    document.key AS document_id, document.identifier, document.title, document.date AS document_date,
    document.sourcePath AS source_path, document.sha256
FROM event JOIN document ON document.id = event.documentId
WHERE NOT document.superseded;

CREATE INDEX documentByFormerPath ON document (formerPath) WHERE formerPath IS NOT NULL;

CREATE INDEX correctionByLaidOn ON correction (laidOn) WHERE laidOn IS NOT NULL;

CREATE TABLE correctionPast (
    correctionId INTEGER NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
    documentKey TEXT NOT NULL,
    toSequence INTEGER NOT NULL,
    -- JSON: the event's row before any correction, and as it was shown; null where there was none
    kept TEXT CHECK (kept IS NULL OR json_valid(kept)),
    shown TEXT CHECK (shown IS NULL OR json_valid(shown)),
    PRIMARY KEY (correctionId, documentKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX correctionPastByDocument ON correctionPast (documentKey);

CREATE TRIGGER documentTouchedState
AFTER UPDATE OF key, stateHash, rules, date, title, identifier, superseded, sourcePath ON document BEGIN
    INSERT INTO documentTouched SELECT old.key WHERE old.key NOT IN documentTouched;
    INSERT INTO documentTouched SELECT new.key WHERE new.key NOT IN documentTouched;
END;
