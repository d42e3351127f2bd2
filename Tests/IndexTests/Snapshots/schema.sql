CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    startedAt TEXT NOT NULL,
    endedAt TEXT,
    exitCode INTEGER,
    -- JSON: outcome or 'unchanged' to number of files
    counts TEXT CHECK (counts IS NULL OR json_valid(counts))
) STRICT;

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
) STRICT;

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
) STRICT;

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
) STRICT;

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
    sentence TEXT NOT NULL,
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

CREATE VIRTUAL TABLE passageSearch USING fts5(
    text, section, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER passageDeleted AFTER DELETE ON passage BEGIN
    INSERT INTO passageSearch (passageSearch, rowid, text, section)
    VALUES ('delete', old.id, old.text, old.section);
END;

CREATE TRIGGER passageUpdated AFTER UPDATE OF text, section ON passage BEGIN
    INSERT INTO passageSearch (passageSearch, rowid, text, section)
    VALUES ('delete', old.id, old.text, old.section);
    INSERT INTO passageSearch (rowid, text, section) VALUES (new.id, new.text, new.section);
END;

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

CREATE VIEW timeline AS
SELECT
    event.key AS event_id, event.kind, event.edtf, event.modifier, event.earliest, event.latest,
    event.precision, event.dateSource AS date_source, event.action, event.status, event.level,
    event.subject, event.actor, event.stance, event.polarity, event.low, event.high, event.unit,
    event.value, CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit END AS currency,
    event.qualifier, event.whole, event.measure, event.n, event.change, event.role,
    event.successor, event.predecessor, event.confidence, 0 AS corrected, NULL AS duplicate_of,
    event.quote, event.prefix, event.suffix, event.page, event.section, event.rule,
    document.key AS document_id, document.identifier, document.title, document.date AS document_date,
    document.sourcePath AS source_path, document.sha256
FROM event JOIN document ON document.id = event.documentId
WHERE NOT document.superseded;

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
    CASE WHEN document.superseded THEN 'superseded' ELSE document.outcome END AS outcome,
    document.source, document.sourcePath AS source_path, document.byteCount AS size, document.sha256
FROM document;

CREATE VIEW coverage AS
SELECT
    sourceFile.source,
    CAST(substr(document.earliest, 1, 4) AS INTEGER) AS year,
    document.documentKind AS kind,
    count(*) AS known,
    count(document.id) AS read,
    coalesce(sum(document.textBytes > 0), 0) AS with_text,
    coalesce(sum(EXISTS (SELECT 1 FROM event WHERE event.documentId = document.id)), 0) AS with_events,
    coalesce(sum(document.id IS NULL), 0) AS set_aside
FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
WHERE sourceFile.outcome <> 'duplicate'
GROUP BY sourceFile.source, year, document.documentKind;

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
