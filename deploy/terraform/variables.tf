variable "name" {
  description = "Name of the host and of what belongs to it"
  type        = string
  default     = "flotilla-01"
}

variable "size" {
  description = "Type of the machine; five MySQL servers and eight services want 16 GB"
  type        = string
  default     = "cx42"
}

variable "location" {
  description = "Where the machine stands"
  type        = string
  default     = "nbg1"
}

variable "operator_key" {
  description = "Public SSH key that prepares the host"
  type        = string
}

variable "operators" {
  description = "Networks that may use SSH, such as [\"203.0.113.0/24\"]"
  type        = list(string)
}
