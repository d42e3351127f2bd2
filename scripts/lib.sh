# Shared by the scripts of this folder: what the program needs of the system, and how it gets there.

# Packages of Debian 12, each with the command or header that shows it is there.
tijdlijn_packages=(
    "pkg-config:pkg-config"
    "poppler-utils:pdftotext"
    "libxml2-dev:/usr/include/libxml2/libxml/parser.h"
    "libsqlite3-dev:/usr/include/sqlite3.h"
    "libssl-dev:/usr/include/openssl/evp.h"
    "libzip-dev:/usr/include/zip.h"
    "qpdf:qpdf"
)

# Prints the packages that are missing, one a line.
missing_packages() {
    local entry package proof
    for entry in "${tijdlijn_packages[@]}"; do
        package=${entry%%:*}
        proof=${entry#*:}
        case $proof in
            /*) [ -e "$proof" ] || echo "$package" ;;
            *) command -v "$proof" >/dev/null 2>&1 || echo "$package" ;;
        esac
    done
}

# Installs what is missing where that may be done, else says what to install and ends with status 3.
install_missing() {
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    if [ -n "${missing// /}" ]; then
        local sudo=()
        if [ "$(id -u)" -ne 0 ]; then
            if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
                sudo=(sudo)
            else
                echo "Missing: ${missing}" >&2
                echo "Install them and run this again:  sudo apt-get install -y ${missing}" >&2
                exit 3
            fi
        fi
        if ! command -v apt-get >/dev/null 2>&1; then
            echo "Missing: ${missing}and no apt-get here: install their like with your system's own packages." >&2
            exit 3
        fi
        echo "Installing ${missing}…" >&2
        # One update at the most: a list that is fresh enough is used as it is.
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing \
            >/dev/null 2>&1 || {
            "${sudo[@]}" apt-get update -qq >&2 &&
                "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
                    $missing >/dev/null
        } || {
            echo "apt-get could not install them: run it by hand to see why:  apt-get install -y ${missing}" >&2
            exit 3
        }
    fi
    if ! command -v swift >/dev/null 2>&1; then
        echo "No swift on the PATH: install Swift 6.3 (swift.org/install) and run this again." >&2
        exit 3
    fi
}

# Builds the program for use, with Swift's own libraries in it where the toolchain brings them: it starts in two thirds of
# the time and runs where there is no Swift.
build_release() {
    local runtime flags=()
    runtime=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
    [ -f "${runtime}_static/linux/libFoundation.a" ] && flags=(--static-swift-stdlib)
    # The linker warns of a function of Foundation that nothing here calls.
    swift build -c release "${flags[@]}" --product tijdlijn 2>&1 | sed '/the use of .mktemp. is dangerous/d' >&2
}
