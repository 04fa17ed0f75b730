@rem As `exec` does elsewhere, for the scripts in package.json: there it leaves no shell between npm and us.
@%*
