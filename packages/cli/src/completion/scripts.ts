/** Each asks `rackstage __complete` for what can follow. */
export const completionScripts: Record<string, string> = {
  bash: `_rackstage() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(rackstage __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _rackstage rackstage
`,
  zsh: `#compdef rackstage
_rackstage() {
  local -a found
  found=(\${(f)"$(rackstage __complete -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)"})
  compadd -a found
}
compdef _rackstage rackstage
`,
  fish: `complete -c rackstage -f -a '(set -l words (commandline -opc); rackstage __complete -- $words[2..-1] 2>/dev/null)'
`,
};
