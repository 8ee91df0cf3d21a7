/** The shells that words can be completed in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** What stands in place of a word where the shell is to complete names of files, or of folders. */
export const FILES = ':files';
export const FOLDERS = ':folders';

/**
 * A script a shell: it asks the program itself what may come next, so that it knows every command, option and event of the
 * version that is installed. The program answers with a word a line and what it means behind a tab.
 */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# eval "$(kikigaki completion bash)"
_kikigaki() {
  local current="\${COMP_WORDS[COMP_CWORD]}" word about name
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    case "$word" in
      ${FILES}) compopt -o filenames 2>/dev/null; while read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$current") ;;
      ${FOLDERS}) compopt -o filenames 2>/dev/null; while read -r name; do COMPREPLY+=("$name"); done < <(compgen -d -- "$current") ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <(kikigaki complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _kikigaki kikigaki`,
  zsh: `#compdef kikigaki
# eval "$(kikigaki completion zsh)", or as a file _kikigaki in a folder of $fpath
_kikigaki() {
  local -a found
  local word about
  while IFS=$'\\t' read -r word about; do
    case "$word" in
      ${FILES}) _files ;;
      ${FOLDERS}) _files -/ ;;
      *) found+=("\${word//:/\\\\:}:$about") ;;
    esac
  done < <(kikigaki complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe kikigaki found
}
if [ "$funcstack[1]" = "_kikigaki" ]; then _kikigaki "$@"; else compdef _kikigaki kikigaki; fi`,
  fish: `# kikigaki completion fish | source
function __kikigaki_complete
  set -l words (commandline -opc) "$(commandline -ct)"
  for line in (kikigaki complete -- $words[2..-1] 2>/dev/null)
    switch $line
      case '${FILES}'
        __fish_complete_path (commandline -ct)
      case '${FOLDERS}'
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c kikigaki -f -a '(__kikigaki_complete)'`,
};
